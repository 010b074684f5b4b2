import type { SystemTexts } from '../systemTexts';

export const scoringZh: SystemTexts = {
  name: '打分函数',
  say: '用同一组向量，看四种给键 h 和查询 q 打分的方式。换一个函数，比较得分，看 s(a, b) 是否等于 s(b, a)，再看代价：{parameters} 个参数，{multiplications} 次乘法，{tanh} 次 tanh。',
  presets: {
    additive: {
      name: '加性打分与缩放点积',
      say: 'vᵀ tanh(Wh + Uq) 让每一对都经过一个小网络；点积没有参数，也没有 tanh。比较两者的代价。',
    },
    notSymmetric: {
      name: '双线性得分不对称',
      say: '在 hᵀWq 里，h₁ 给 h₂ 的分可以高于 h₂ 给 h₁ 的分。W 对称时，得分矩阵与自己的转置相同。',
    },
    factors: {
      name: '(Uh)ᵀ(Vq) 就是 hᵀWq',
      say: '当 W = UᵀV，两边的得分相同，但两个窄的因子参数更少：键和查询由此有了各自的投影。',
    },
    unscaled: {
      name: '点积不除以 √D',
      say: '宽度为 16 时，点积的标准差是宽度为 1 时的四倍：不除的话，一个键几乎拿走全部权重。',
    },
  },
  knobs: {
    score: {
      label: '打分函数',
      help: '查询和键怎样变成一个得分。',
    },
    form: {
      label: 'W 的形式',
      help: '一个矩阵，两个窄因子 UᵀV，或对称的 UᵀU。',
    },
    hidden: {
      label: '隐藏宽度',
      help: '加性打分有几个隐藏数。',
    },
    width: {
      label: '宽度 D',
      help: 'h 和 q 各有几个数。',
    },
    tokens: {
      label: '向量个数',
      help: '有几个向量 h 互相注意。',
    },
    example: {
      label: '例子',
      help: '用哪一组随机向量和参数。',
    },
  },
  choices: {
    score: {
      scaled: '缩放点积',
      dot: '点积',
      additive: '加性',
      bilinear: '双线性',
    },
    form: {
      matrix: 'W',
      factors: '因子 UᵀV',
      symmetric: '对称',
    },
  },
  contradictions: {},
};
