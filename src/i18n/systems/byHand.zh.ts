import type { SystemTexts } from '../systemTexts';

export const byHandZh: SystemTexts = {
  name: '手算自注意力',
  say: '只有 h₁ 和 h₂ 两个词元，数字小到可以用纸笔验算。先自己算完一步，再点开任意一格，逐个核对乘积。',
  presets: {
    scoresAsWeights: {
      name: '一个疏忽：把得分当成权重',
      say: 'softmax 之前的数是得分，不是权重。两行之和是 3 和 1.5，而不是 1，“上下文”也跟着变大。',
    },
    swapped: {
      name: '交换两个词元',
      say: '把 h₂ 放在前面，行和列都换了位置，数却一个也没有变：注意力本身不知道顺序。',
    },
    unscaled: {
      name: '不除以 √D',
      say: '这里 √D = 2。不除的话，同样的得分给出更尖锐的权重：第一行是 e² 比 1，而不是 e 比 1。',
    },
    smaller: {
      name: '宽度 2',
      say: '最小的例子：每个点积只有两项，也不做缩放。',
    },
  },
  knobs: {
    width: { label: '宽度', help: '一个词元有几个数，q、k、v 也各有几个数。' },
    order: { label: '顺序', help: '两个词元哪一个在前。' },
    mixBy: { label: '按什么混合值', help: '按权重（正确），或按 softmax 之前的得分。' },
  },
  choices: {
    order: { h1h2: 'h₁、h₂', h2h1: 'h₂、h₁' },
    mixBy: { weights: '权重', scores: '得分' },
  },
  contradictions: {},
};
