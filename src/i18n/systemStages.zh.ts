import type { SystemStageTexts } from './stageTexts';

/** 只有翻译模型之外的系统才有的步骤。 */
export const systemStagesZh: SystemStageTexts = {
  input_noise: {
    name: '输入噪声',
    title: '输入被扰动',
    say: ['在比较之前，给每个特征加上 σ = {sigma} 倍的随机数。', '给每个特征加上随机数。'],
    off: { text: '输入保持原样。', knob: 'noiseSigma' },
  },
  weight_noise: {
    name: '权重噪声',
    title: 'softmax 之后加噪声，再变回权重',
    say: [
      '给权重加上 σ = {sigma} 倍的随机数。小于 0 的变成 0，每行再除以自己的和。',
      '给权重加上随机数。小于 0 的变成 0，每行再除以自己的和。',
    ],
    off: { text: '权重保持 softmax 给出的样子。', knob: 'noiseSigma' },
  },
  transpose: {
    name: '转置',
    title: '头的轴移到词元前面',
    say: ['(B, N, H, D) 变成 (B, H, N, D)：每个头有了自己的矩阵。数一个也没变，只是换了位置。'],
    off: { text: '各个轴保持原来的顺序。' },
  },
  transpose_back: {
    name: '转置回来',
    title: '词元的轴又移到头的前面',
    say: ['(B, H, N, D) 变成 (B, N, H, D)，同一个词元的各段先排在一起，然后才合并。'],
    off: { text: '一个疏忽：没有这一步就合并各头，每一行混进了不同词元的段。', knob: 'merge' },
  },
  stack: {
    name: '堆叠各头',
    title: '头变成批次里的样本',
    say: ['每个样本的每个头都成为一个更大批次里的一项：只用一个头的注意力就做完了所有头的工作。'],
    off: { text: '头有自己的轴。' },
  },
  unstack: {
    name: '拆开各头',
    title: '批次里的样本又变回头',
    say: ['把大的批次重新切成样本和头。'],
    off: { text: '头一直有自己的轴。' },
  },
};
