import type { SystemTexts } from '../systemTexts';

export const multiHeadZh: SystemTexts = {
  name: '多头自注意力',
  say: '每个头用自己的查询、键和值来比较词元。跟着形状走：切分、转置、注意力、转置回来、合并；四个投影共有 {parameters} 个参数。',
  presets: {
    fullSize: {
      name: '(100, 128, 64) 经过 4 个头',
      say: '标准的大小：(100, 128, 64) → (100, 128, 4, 16) → (100, 4, 128, 16) → (100, 4, 128, 128)，再一路回来。',
    },
    plainMerge: {
      name: '一个疏忽：没有转置回来就合并',
      say: '数都在，位置却错了：一行里混进了几个词元的段。比较合并后的上下文。',
    },
    moreHeads: {
      name: '一个疏忽：“头越多，参数越多”',
      say: '宽度 E 不变时，8 个头和 1 个头一样都是 {parameters} 个参数：4E² + 4E。不同的是权重。',
    },
    freeWidth: {
      name: '头有自己的宽度',
      say: '如果不管 E 是多少，每个头都有 16 个数，参数就随头数增加：这里是 {parameters} 个，再由 W_o 把 H·D 映射回 E。',
    },
  },
  knobs: {
    batch: {
      label: '批大小 B',
      help: '有几个样本。',
    },
    item: { label: '批次中的第几项', help: '各项互不相干；这里看其中一项。' },
    tokens: {
      label: '词元数 N',
      help: '有几个词元互相注意。',
    },
    width: {
      label: '宽度 E',
      help: '一个词元有几个数。',
    },
    heads: {
      label: '头数 H',
      help: '有几个头。',
    },
    form: {
      label: '头的宽度',
      help: '通常：D = E / H。自由：D 可以任选，由 W_o 把 H·D 映射回 E。',
    },
    headWidth: {
      label: '头的宽度 D',
      help: '自由形式下一个头有几个数。',
    },
    merge: {
      label: '合并方式',
      help: '合并之前，是否先把头的轴换到词元的轴后面。',
    },
    biases: {
      label: '偏置',
      help: '四个投影是否加偏置。',
    },
    residual: {
      label: '残差',
      help: '是否把输入加到注意力的输出上。',
    },
    normed: {
      label: '层归一化',
      help: '最后是否对每个词元做归一化。',
    },
    example: {
      label: '例子',
      help: '用哪一组随机输入和参数。',
    },
  },
  choices: {
    form: {
      usual: 'D = E / H',
      free: '自由',
    },
    merge: {
      transpose: '先转置',
      plain: '只变形',
    },
  },
  contradictions: {
    noSuchItem: '只有 {B} 项。请选其中一项，或加大批次。',
    notDivisible: 'E = {E} 不能平均切成 {H} 个头。请选 {E} 的约数，或改用自由形式。',
  },
};
