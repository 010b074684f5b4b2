import type { SystemTexts } from '../systemTexts';

export const decoderBlockZh: SystemTexts = {
  name: '解码器模块',
  say: '训练时所有词元同时在场，靠掩码遮住后面的；预测时词元一个一个地来，回头看缓存。把“模式”设为预测：如果每一步都把所有的行重新投影，要做 {again} 次乘法；留下键和值，只要 {once} 次，省了 {saved}%。',
  presets: {
    growing: {
      name: '越来越长的缓存',
      say: '每一步只放进一个词元，它的键和值接在前面各词元的下面。一步一步往下走，看缓存每次长一行。',
    },
    sameRows: {
      name: '逐个算，还是一起算',
      say: '一边是每个词元单独放进去、回头看缓存，另一边是加上掩码一起算。得到的各行一样，最多差一点舍入误差。',
    },
    again: {
      name: '该留下什么？',
      say: '如果留下的是模块的输入，每一步都要重新投影出它们的键和值，记忆的也一样：所有步一共 {again} 次乘法。直接留下键和值，只要 {once} 次。',
    },
    leak: {
      name: '一个疏忽：在时间和特征上一起归一化',
      say: '只改了最后一个词元，第一行却动了：所有词元共用一个均值，未来就漏进了过去。把“归一化范围”设为特征：除了最后一行，别的都不动。',
    },
    timesZero: {
      name: '一个疏忽：得分 × 0',
      say: '得分为 0，仍然得到 exp(0) 的权重：每个词元都看得见后面的词元，而预测时它们还不存在。',
    },
    reluFirst: {
      name: '一个疏忽：相加之前做 ReLU',
      say: '加上去的数都不是负的，所以在归一化之前，词元的每个数都不会变小。',
    },
    fullSize: {
      name: '(2, 100, 24) 经过 8 个头',
      say: 'D = 3，隐藏宽度 48：(2, 100, 24) 和形状相同的记忆得到 (2, 100, 24)。掩码第一行开放 1 格，最后一行开放 100 格。',
    },
  },
  knobs: {
    mode: { label: '模式', help: '训练：所有词元一起算。预测：一次一个。' },
    kept: { label: '缓存什么', help: '各步之间留下什么：模块的输入，或由输入得到的键和值。' },
    normOver: { label: '归一化范围', help: '均值和方差在什么范围上算：一个词元的特征，或所有词元一起。' },
    edit: { label: '改动最后一个词元', help: '加到最后一个词元的第一个数上。' },
    maskBy: { label: '掩码方式', help: '后面的词元不参加 softmax，或把它们的得分乘以 0。' },
    branchRelu: { label: '相加前做 ReLU', help: '这样加到词元上的数都不会是负的。' },
    heads: { label: '头数 H', help: '宽度 24 切成几个头。' },
    tokens: { label: '词元数 T', help: '有几个词元；记忆也有同样多的行。' },
    example: { label: '例子', help: '用哪一组随机的词元、记忆和参数。' },
  },
  choices: {
    mode: { train: '训练', predict: '预测' },
    kept: { inputs: '输入', keysValues: '键和值' },
    normOver: { features: '特征', timeFeatures: '时间和特征' },
    maskBy: { exclude: '排除', zero: '× 0' },
  },
  contradictions: {},
  stages: {
    feed: {
      name: '词元',
      title: '放进一个词元',
      say: ['这一步只拿到一行，也就是一个词元。它前面的词元只在缓存里。'],
    },
    cache: {
      name: '缓存',
      title: '留下的内容多了一行',
      say: ['到目前为止留下了 {N} 行。这一步的一行接在下面，上面的各行都不变。', '这一步的一行接在留下的各行下面。'],
      off: { text: '这是第一个词元：前面还没有留下任何内容。' },
    },
    mask: {
      name: '掩码',
      title: '不许往后看',
      say: ['词元只能看自己和前面的词元：{total} 格里开放 {allowed} 格。', '词元只能看自己和前面的词元。'],
      off: { text: '这里没有关闭任何格：记忆的每一行都可以看，而预测时后面的词元还不存在。' },
    },
    rows: {
      name: '各行',
      title: '各步的结果上下排好',
      say: ['每一步给出一行。可以和训练时一起算出来的各行比较。'],
      off: { text: '各行是一起算出来的，不需要再拼接。' },
    },
  },
  places: {
    memory: '记忆（只投影一次）',
    output: '合在一起',
    step: '逐步',
    'step.{n}': '词元 {n}',
    'step.self': '自注意力',
    'step.cross': '交叉注意力',
    'step.ffn': '前馈',
  },
};
