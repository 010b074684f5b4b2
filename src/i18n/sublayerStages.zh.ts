import type { StagesOf } from './stageTexts';

/** 注意力周围和前馈部分的步骤：相加、归一化、变宽、变窄。 */
export const sublayerStagesZh = {
  residual_dropout: {
    name: 'Dropout',
    title: '丢掉一部分发现',
    say: ['训练时，加到词上之前先随机丢弃一些数。'],
    off: { text: '评估时每个数都保留。' },
  },
  drop_path: {
    name: '丢弃整支',
    title: '整个分支，要么全有，要么全无',
    say: ['训练时，有时整个分支都被略去。'],
    off: { text: '分支总是保留。' },
  },
  add: {
    name: '相加',
    title: '把发现加到词上',
    say: ['词保留原来的数，再加上注意力的发现。'],
    off: { text: '没有残差连接：发现的内容取代了词原来的数。', knob: 'residual' },
  },
  norm: {
    name: '层归一化',
    title: '让每个词的尺度一样',
    say: [
      '“{query}”的 {E} 个数原来均值是 {mean}，散布是 {spread}。现在变成均值 0、散布 1，再用学到的 γ 和 β 调整。',
      '所有词的 {item} 个数共用一个均值（{itemMean}）和一个散布（{itemSpread}）：每个词都依赖其他所有的词，包括后面的词。',
      '每个词的数变成均值 0、散布 1，再用学到的 γ 拉伸、用 β 平移。',
    ],
    off: { text: '这里不做归一化。', knob: 'norm' },
  },
  hidden: {
    name: '加宽',
    title: '各词自己算：{E} 个数变成 {F} 个',
    say: [
      '这里词与词互相看不见。一个学到的线性变换（{parameters} 个参数）把 {E} 个数加宽到 {F} 个。',
      '这里词与词互相看不见：一个学到的线性变换把它的数加宽。',
    ],
  },
  activation: {
    name: '激活',
    title: '小于 0 的都关掉',
    say: ['“{query}”的 {F} 个隐藏数里有 {active} 个开着；有了这个弯折，两个线性变换才不只等于一个。', '负数都折成 0。'],
  },
  hidden_dropout: {
    name: 'Dropout',
    title: '丢掉一些隐藏数',
    say: ['训练时随机丢弃一些隐藏数。'],
    off: { text: '评估时所有隐藏数都保留。' },
  },
  output: {
    name: '收窄',
    title: '回到 {E} 个数',
    say: [
      '第二个学到的线性变换（{parameters} 个参数）把 {F} 个隐藏数收回成 {E} 个。',
      '第二个学到的线性变换把隐藏数收回来。',
    ],
  },
} satisfies StagesOf;
