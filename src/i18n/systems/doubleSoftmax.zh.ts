import type { SystemTexts } from '../systemTexts';

export const doubleSoftmaxZh: SystemTexts = {
  name: '两次 softmax 的疏忽',
  say: '权重再过一次 softmax，就几乎变成平均的，被 Dropout 丢掉的也回来了。比较前后每行的熵，再找一找那些消失了的 0。',
  presets: {
    afterDropout: {
      name: 'softmax → Dropout → softmax',
      say: '被丢掉的权重是 0，在归一之前又得到 exp(0) = 1：Dropout 等于没做。',
    },
    beforeDropout: {
      name: 'softmax → softmax → Dropout',
      say: '丢掉的确实丢掉了，但每行几乎是平均的：0 到 m 之间的数，最后相差不到 e^m 倍。',
    },
    published: {
      name: '一个完整的已发表的块',
      say: '除以 √E，0.1 的噪声从不关闭，Dropout 之后再做一次 softmax；旁边是改正后的块，两边都在评估。',
    },
    smallStart: {
      name: '一个疏忽：注意力的参数取 N(0, 0.01²)',
      say: '这样得分除以 √E 后的标准差只有 0.003，是 0.1 的噪声的三十分之一：一开始学到的全是噪声。',
    },
  },
  knobs: {
    twice: {
      label: '第二次 softmax',
      help: '没有（正确），在 Dropout 之前，或在它之后。',
    },
    scale: {
      label: '得分缩放',
      help: '点积除以什么：D 是一个头的宽度，E 是模型的宽度。',
    },
    noiseSigma: {
      label: '得分噪声 σ',
      help: '给得分加上 σ 倍的固定随机图案。',
    },
    noiseWhen: {
      label: '噪声起作用',
      help: '只在训练时（正确），或一直起作用。',
    },
    dropoutP: {
      label: 'Dropout p',
      help: '训练时一个权重被丢弃的概率。',
    },
    training: {
      label: '模式',
      help: 'Dropout 在训练时起作用；评估时权重不变。',
    },
    start: {
      label: '参数',
      help: '每个矩阵的方差取 1 / 输入数，或一律取 N(0, 0.01²)。',
    },
    tokens: {
      label: '词元数 N',
      help: '有几个词元互相注意。',
    },
    example: {
      label: '例子',
      help: '用哪一组随机输入和参数。',
    },
  },
  choices: {
    twice: {
      no: '没有',
      beforeDropout: '在 Dropout 之前',
      afterDropout: '在 Dropout 之后',
    },
    start: {
      all: '全部正常初始化',
      small: 'N(0, 0.01²)',
    },
  },
  contradictions: {},
};
