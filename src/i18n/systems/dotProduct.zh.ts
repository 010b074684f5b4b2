import type { SystemTexts } from '../systemTexts';

export const dotProductZh: SystemTexts = {
  name: '缩放点积注意力',
  say: '查询与键做点积，softmax 把点积变成权重，权重再混合各个值。看每行权重有多均匀：随机数的点积按 √D 散开，而得分散得太开时，softmax 只看一个键。',
  presets: {
    d4: {
      name: 'D = 4，缩放与不缩放',
      say: '头很窄，得分就小：除不除以 √D，每行都还看着许多键。',
    },
    d64: {
      name: 'D = 64，缩放与不缩放',
      say: '不除以 √D，一行的熵从 3.69 降到约 0.6 nat，softmax 的梯度也随之变小。',
    },
    d512: {
      name: 'D = 512，缩放与不缩放',
      say: '不缩放时，几乎全部权重都落在一个键上，不管词是什么意思。',
    },
    wrongRoot: {
      name: '一个疏忽：÷ √E 而不是 ÷ √D',
      say: '除以整个宽度的平方根，行就太均匀了：熵是 4.73 nat，而 ÷ √D 是 4.37；最大可能是 4.85。',
    },
  },
  knobs: {
    width: { label: '头宽 D', help: '一个查询和一个键有多少个数。' },
    heads: { label: '头数 H', help: '有多少个头；E 等于 H 乘 D。' },
    tokens: { label: '词元数 N', help: '有多少个词元互相看。' },
    seed: { label: '种子', help: '用哪一组随机的查询、键和值。' },
  },
  choices: {},
  contradictions: {},
};
