import type { StagesOf } from './stageTexts';

/** 把最后的数变成词的步骤。 */
export const outputStagesZh = {
  logits: {
    name: 'Logits',
    title: '给每一个词打分',
    say: [
      '把“{query}”最后的数与 {V} 个词的向量逐一比较，“{word}”最合适：{value}。',
      '把最后的数与每个词的向量逐一比较。',
    ],
  },
  sharpness: {
    name: '词的温度',
    title: '更大胆还是更谨慎？',
    say: ['logits 除以 {temperature}：大于 1 时不太可能的词得利，小于 1 时最看好的词得利。', 'logits 除以词的温度。'],
    try: { knob: 'wordTemperature', text: '调到 5：另一个词多快会和第一名一样可能？' },
    off: { text: '等于 1 时 logits 原样通过。调“词的温度”来改变它。', knob: 'wordTemperature' },
  },
  luck: {
    name: '运气',
    title: '每个词一个随机数',
    say: ['给每个词加上一个 Gumbel 随机数，和最大的词胜出：这样每个词正好按它的概率被抽中。'],
    try: { knob: 'seed', text: '重新抽样：译文多久会变一次？' },
    off: { text: '这里不靠运气：写出最可能的词。把“选词”设为“抽样”，就由随机决定。', knob: 'decoding' },
  },
  probabilities: {
    name: '概率',
    title: '下一个词是什么？',
    say: [
      '对 {V} 个词做 softmax：“{query}”之后，“{word}”的概率是 {probability}，其次是“{second}”，{secondProbability}。',
      'softmax 把所有词的得分变成概率。',
    ],
    try: { knob: 'noiseSigma', text: '给得分加噪声：哪个词最先失去领先？' },
  },
  word: {
    name: '写出词',
    title: '写出胜出的词',
    say: ['“{query}”之后写出“{word}”（{probability}），下一步再把它读进来。', '写出数最大的词，下一步再把它读进来。'],
  },
} satisfies StagesOf;
