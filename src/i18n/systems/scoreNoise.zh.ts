import type { SystemTexts } from '../systemTexts';

export const scoreNoiseZh: SystemTexts = {
  name: '得分噪声',
  say: '训练时，在 softmax 之前给每个得分加上 σ 倍的随机数。慢慢调高 σ：图案不变，强度增加，一行接一行换了别的键胜出。',
  presets: {
    leftOn: {
      name: '一个疏忽：评估时没有关掉噪声',
      say: '噪声和 Dropout 一样只属于训练。忘了关，同一个输入的两次评估就不一样：换个种子，比较两边。',
    },
    flips: {
      name: '多久换一个胜出的键？',
      say: 'σ = 0.3、32 个键：比较每一行最大的权重，看有噪声和没有噪声时是否落在同一个键上。',
    },
    wrongRoot: {
      name: '一个疏忽：有噪声时除以 √E',
      say: '除以 √E 而不是 √D，得分只有一半大，同样的噪声就更容易换掉排第一的键。',
    },
    onWeights: {
      name: '噪声加在权重上',
      say: 'softmax 之后，0.1 的噪声和大多数权重一样大。小于 0 的变成 0，每行再除以自己的和。',
    },
    onInputs: {
      name: '噪声加在输入上',
      say: '加在 X 上的噪声同时影响查询、键和值，也就同时影响得分的每一行、每一列。',
    },
    gumbel: {
      name: 'Gumbel 噪声',
      say: '用 Gumbel 噪声并取 σ = 1，每行最大的带噪得分落在各个键上的概率，恰好就是它的权重。',
    },
  },
  knobs: {
    noiseSigma: { label: '噪声 σ', help: '加上 σ 倍的固定随机图案。' },
    distribution: {
      label: '分布',
      help: '正态：均值 0，标准差 1。均匀：0 到 1，标准差 0.29。Gumbel：均值 0.58，标准差 1.28。',
    },
    noiseOn: { label: '噪声加在', help: 'softmax 之前的得分、之后的权重，或输入 X。' },
    noiseWhen: { label: '噪声起作用', help: '只在训练时（正确），或一直起作用。' },
    training: { label: '模式', help: '训练，或评估；评估时应当没有噪声。' },
    heads: { label: '头数 H', help: '有几个头，每个头宽 D。' },
    tokens: { label: '词元数 N', help: '有几个词元互相注意。' },
    width: { label: '头的宽度 D', help: '一个查询和一个键有几个数。' },
    example: { label: '例子', help: '用哪一组随机输入和参数。' },
  },
  choices: {
    distribution: { normal: '正态', uniform: '均匀', gumbel: 'Gumbel' },
    noiseOn: { scores: '得分', weights: '权重', inputs: '输入 X' },
  },
  contradictions: {},
};
