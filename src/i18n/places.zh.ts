import type { StageTexts } from './stageTexts';

/** 模型的各个位置，以及某些步骤在那里的不同说法。 */
export const placesZh: Pick<StageTexts, 'at' | 'places' | 'model'> = {
  at: {
    'dec.cross.qkv': {
      title: '译文来问，句子来答',
      say: [
        'Q 来自已经写出的词，K 和 V 来自句子里的词：{E} 个数经过三组参数。',
        'Q 来自已经写出的词，K 和 V 来自句子。',
      ],
    },
    'dec.cross.scores': {
      say: [
        '每一格是一次点积。要写出“{word}”，“{query}”的查询与“{key}”的键最匹配：{value}。',
        '每一格是译文的一个查询与原句的一个键的点积。',
      ],
    },
    'dec.cross.softmax': {
      title: '译文在看哪里？',
      say: [
        '要写出“{word}”，头 {head} 最关注“{key}”（{value}）。每一行权重加起来等于 1。',
        '每一行得分变成加起来等于 1 的权重。',
      ],
    },
    'dec.cross.context': {
      say: [
        '要写出“{word}”，“{query}”带走各个值的混合，其中最多的（{value}）来自“{key}”。',
        '每一行按权重把各个值混合起来。',
      ],
    },
    'dec.self.scores': {
      say: ['已经写出的词互相看。“{query}”的查询与“{key}”的键最匹配：{value}。', '已经写出的词互相看。'],
    },
    'dec.self.mask': {
      title: '不许往后看',
      say: [
        '一个词只能看自己和前面的词，后面的还没有写出来：{total} 格里开放 {allowed} 格。',
        '一个词只能看自己和前面的词：后面的还没有写出来。',
      ],
    },
    'dec.cross.mask': { off: { text: '整个句子都可以看：这里没有掩码。' } },
    'enc.ffn.add': { say: ['词保留原来的数，再加上前馈部分的发现。'] },
    'dec.ffn.add': { say: ['词保留原来的数，再加上前馈部分的发现。'] },
    'target.embed': {
      say: [
        '已经写出的词（第一个是 ‹start›）从有 {V} 个词的表里各取一行：{E} 个数，再乘以 √{E} = {factor}。',
        '已经写出的词从词向量表里各取一行。',
      ],
    },
  },
  places: {
    source: '句子',
    target: '已有的译文',
    'enc.self': '自注意力',
    'enc.ffn': '前馈',
    'dec.self': '带掩码的自注意力',
    'dec.cross': '交叉注意力',
    'dec.ffn': '前馈',
    output: '下一个词',
    attention: '注意力',
  },
  model: { enc: '编码器', dec: '解码器', layer: '第 {n} 层' },
};
