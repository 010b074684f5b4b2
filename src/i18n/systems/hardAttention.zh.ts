import type { SystemTexts } from '../systemTexts';

export const hardAttentionZh: SystemTexts = {
  name: '软注意力与硬注意力',
  say: '软注意力给每个键都留一份权重；硬注意力只留最大的、抽到的一个，或足够大的几个。先看每行还剩下什么，再看梯度：经过 arg-max 或抽样，Q 和 K 得不到梯度。',
  presets: {
    argmax: {
      name: '只留最大的',
      say: '每个上下文就是一个键的值。反向走一遍：值有梯度，查询和键没有，所以该看哪里没法这样学会。',
    },
    sampled: {
      name: '抽一个键',
      say: '每个键被抽到的频率就是它的软权重。换个种子，看选中的键怎样变化。',
    },
    lessThanOne: {
      name: '删掉而不重新归一',
      say: '低于阈值的权重变成 0。如果剩下的不除以自己的和，每行加起来就小于 1。',
    },
    topk: {
      name: '最大的 k 个',
      say: '每行留下两个键，由它们分掉权重。梯度可以经过留下的权重。',
    },
    notFaster: {
      name: '一个疏忽：“软注意力更快，它跳过不重要的”',
      say: '软注意力什么也不跳过：两边都要先算出全部 {scores} 个得分（{products} 次乘法），然后才谈得上选择。',
    },
  },
  knobs: {
    selection: {
      label: '选择',
      help: 'softmax 之后保留哪些权重。',
    },
    topK: {
      label: '保留 k 个键',
      help: '每行只留下最大的 k 个权重。',
    },
    threshold: {
      label: '阈值',
      help: '低于它的权重变成 0。',
    },
    renormalise: {
      label: '重新归一',
      help: '保留的权重除以它们的和，让每行的和回到 1。',
    },
    heads: {
      label: '头数 H',
      help: '有几个头。',
    },
    tokens: {
      label: '词元数 N',
      help: '有几个词元互相注意。',
    },
    width: {
      label: '头的宽度 D',
      help: '一个查询和一个键有几个数。',
    },
    example: {
      label: '例子',
      help: '用哪一组随机的查询、键和值。',
    },
  },
  choices: {
    selection: {
      soft: '软：全部保留',
      argmax: '硬：只留最大的',
      sampled: '硬：抽一个',
      topk: '前 k 个',
      threshold: '高于阈值',
    },
  },
  contradictions: {
    moreThanKeys: '只有 {keys} 个键，留不下 {k} 个。',
  },
};
