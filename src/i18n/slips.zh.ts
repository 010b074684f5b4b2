import type { SlipTexts } from './stageTexts';

export const slipsZh: SlipTexts = {
  mask_product: {
    name: '得分 × 掩码',
    title: '一个疏忽：被掩的得分变成 0',
    say: ['关闭的格乘以 0。但 0 也是一个普通的得分，softmax 在归一之前给它 exp(0) = 1：后面的词仍然看得见。'],
    try: { knob: 'maskBy', text: '往下走到 softmax：每一行是否越过了正在写的词？' },
  },
  score_dropout: {
    name: '丢弃得分',
    title: '一个疏忽：丢弃的是得分，不是权重',
    say: [
      '{total} 个得分里有 {dropped} 个变成 0，其余的除以 1 − {p}。得分为 0，仍然会得到权重。',
      '训练时有些得分在 softmax 之前变成 0。得分为 0，仍然会得到权重。',
    ],
    try: { knob: 'dropoutAt', text: '和丢弃权重比较：丢弃的是同样的格。' },
    off: { text: '所有得分都保留。把“模式”设为训练，再调高“Dropout p”，就会丢掉一些。', knob: 'dropoutP' },
  },
  dropout_again: {
    name: '再次丢弃',
    title: '一个疏忽：权重被丢弃了两次',
    say: [
      '这一次抽中了 {total} 格里的 {dropped} 格。一个权重要两次都没被抽中才能留下：概率是 (1 − {p})²。',
      '训练时，一个权重要两次都没被抽中才能留下。',
    ],
    off: { text: '所有权重都保留。把“模式”设为训练，再调高“Dropout p”，就会丢掉一些。', knob: 'dropoutP' },
  },
  branch_relu: {
    name: 'ReLU',
    title: '一个疏忽：只能加，不能减',
    say: [
      '相加之前负数变成 0：“{query}”还剩 {active} 个数，没有一个能让这个词的数变小。',
      '相加之前负数变成 0，这个词的数就只会变大，不会变小。',
    ],
    try: { knob: 'branchRelu', text: '把它关掉，再看相加的结果：哪些数又变小了？' },
  },
};
