import type { ChanceTexts } from './chance.en';

/** “随机”面板里的话。 */
export const chanceZh: ChanceTexts = {
  title: '所有随机抽取的东西',
  all: {
    say: '每个随机来源在同一个种子下有自己的随机流。换一个种子，所有来源都重新抽取。',
    reset: '全部回到第 0 次抽取',
  },
  none: {
    say: '现在这里没有任何随机：同样的输入总是得到同样的数。',
    never: '这个系统没有能带来随机的旋钮。',
    offer: '加入一些随机：',
    knobs: '与随机有关的旋钮：',
    to: '{knob}：{value}',
  },

  card: {
    draw: '第 {n} 次抽取',
    off: '关',
    switch: '{source}：打开',
    newDraw: '重新抽取',
    newDrawTitle: '只重新抽取这一个来源',
    again: '回到第 0 次',
    go: '看这一步',
    stream: '随机流',
    seed: '{stream}，种子 {seed}',
    isOff: {
      bernoulli: '已关闭：每个数都保留，也不做任何缩放。',
      noise: '已关闭：图案还在，但乘以 0。',
      choice: '已关闭：直接取最可能的那个。',
    },
  },

  distribution: {
    normal: '标准正态分布：均值 0，标准差 1。',
    uniform: '在 0 和 1 之间均匀分布：均值 0.5，标准差 0.29。',
    gumbel: '标准 Gumbel 分布：均值 0.58，标准差 1.28。得分加上它以后取最大的，就相当于按 softmax 的概率抽取。',
    bernoulli: '由 0 和 1 组成的掩码：每个数以概率 {p} 为 0。均值 {mean}，标准差 {spread}。',
  },

  pattern: {
    maskKeys: '方向键在格子间移动，回车键把 1 变成 0，或者变回来。',
    noiseKeys: '方向键在格子间移动，回车键手动设一个数。',
    mask: '点一个格子，保留它或丢弃它。',
    number: '点一个格子，手动设它的数。',
    byHand: { one: '手动设了 1 个数。', more: '手动设了 {count} 个数。' },
    asDrawn: '恢复抽取的值',
  },

  counts: {
    mask: '{total} 个里丢弃了 {dropped} 个；期望是 {mean} ± {deviation}。',
    shown: '图中：{total} 个里丢弃了 {dropped} 个。全部：',
    each: '每个数各自以 p = {p} 被丢弃。{total} 个里恰好丢弃 {count} 个的概率是 {probability}。',
    eachOnly: '每个数各自以 p = {p} 被丢弃，所以每次抽取丢弃的个数都不一样。',
    numbers: '这 {count} 个数：均值 {mean}（期望 {expected} ± {deviation}），标准差 {spread}（期望 {of}）。',
  },
};
