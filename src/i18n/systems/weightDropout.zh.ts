import type { SystemTexts } from '../systemTexts';

export const weightDropoutZh: SystemTexts = {
  name: '权重的 Dropout',
  say: '训练时每个权重以概率 p 被丢弃；留下的除以 1 − p，或者改在评估时乘以 1 − p。看每行的和，也就是它的 L1 范数：这一次抽样里它离 1 有多远，评估时又是多少？',
  presets: {
    conventions: {
      name: '两种约定',
      say: 'downscale in infer 让留下的权重保持原样，upscale in train 在 p = ½ 时把它们加倍。丢掉的是同样的权重。',
    },
    evaluation: {
      name: '一个疏忽：“评估时 Dropout 就关了”',
      say: '只有 upscale in train 在评估时不动权重。downscale in infer 仍然要乘以 1 − p：每行的和是 0.5。',
    },
    twice: {
      name: '一个疏忽：Dropout、展平、再 Dropout',
      say: '丢两次，一个权重留下的概率是 (1 − p)²：p = ½ 时只剩四分之一，而且变成原来的四倍。',
    },
    columns: {
      name: '整个键只抽一次',
      say: '掩码沿查询的轴共用，一个键就对所有查询一起被丢弃：丢的是整列，而不是单个的格。',
    },
    firstMask: {
      name: '十二个数，downscale in infer',
      say: '一个给定的掩码丢掉十二个数中的四个。训练时其余不变，评估时全部减半。可以编辑这个掩码。',
    },
    secondMask: {
      name: '十二个数，upscale in train',
      say: '这个掩码也只丢掉十二个数中的四个，不是六个：p 对每个数单独起作用。留下的加倍，评估时什么也不变。',
    },
  },
  knobs: {
    dropoutP: {
      label: 'Dropout p',
      help: '一个数被丢弃的概率。',
    },
    dropoutMode: {
      label: '约定',
      help: '比例在哪里补回来：训练时，还是评估时。',
    },
    training: {
      label: '模式',
      help: '只有训练时才丢弃。',
    },
    shared: {
      label: '共用掩码',
      help: '什么一起被丢弃：各丢各的，一个查询的整行，一个键的整列，或整个头。',
    },
    dropped: {
      label: '丢弃对象',
      help: '注意力权重，或由 1 到 12 组成的矩阵。',
    },
    mask: {
      label: '掩码',
      help: '按种子抽取，或用两个给定掩码之一。',
    },
    again: {
      label: '丢两次',
      help: '一个疏忽：第一次之后再做一次 Dropout。',
    },
    heads: {
      label: '头数 H',
      help: '有几个头。',
    },
    tokens: {
      label: '词元数 N',
      help: '有几个词元互相注意。',
    },
    example: {
      label: '例子',
      help: '用哪一组随机的查询、键和值。',
    },
  },
  choices: {
    dropoutMode: {
      upscaleInTrain: '训练时放大',
      downscaleInInfer: '评估时缩小',
    },
    shared: {
      none: '不共用',
      row: '每行',
      column: '每列',
      head: '每个头',
    },
    dropped: {
      weights: '权重',
      matrix: '12 个数',
    },
    mask: {
      drawn: '抽取',
      first: '给定：第一个',
      second: '给定：第二个',
    },
  },
  contradictions: {
    sharedGiven: '给定的掩码对每一格都有一个数，不能再沿某个轴共用。',
  },
};
