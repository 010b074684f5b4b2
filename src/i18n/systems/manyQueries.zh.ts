import type { SystemTexts } from '../systemTexts';

export const manyQueriesZh: SystemTexts = {
  name: '多个查询，一份记忆',
  say: 'm 个查询看同样的键和值，各自的上下文拼在一起：c₁ ⊕ … ⊕ c_m。记忆只有一份，权重各有各的；键和值一共要保存 {kept} 个数。',
  presets: {
    oneMemory: {
      name: '一份记忆，或每个查询一份',
      say: '每个查询一份就是多头注意力；大家共用一份，键和值只需保存四分之一。',
    },
    grouped: {
      name: '分组查询',
      say: '八个查询共用两份记忆，四个一组：这是现在的模型在两个极端之间的做法。',
    },
    oneQuery: {
      name: '一个查询',
      say: 'm = 1 时没有什么可拼接的：每行一个查询向量的普通注意力。',
    },
  },
  knobs: {
    queries: {
      label: '查询数 m',
      help: '有几个查询向量看这份记忆。',
    },
    memories: {
      label: '记忆份数',
      help: '键和值有几个头；各个查询平均分着用。',
    },
    keys: {
      label: '键数 M',
      help: '记忆有几个位置。',
    },
    width: {
      label: '宽度 D',
      help: '一个查询、键和值各有几个数。',
    },
    example: {
      label: '例子',
      help: '用哪一组随机的查询、键和值。',
    },
  },
  choices: {},
  contradictions: {
    unevenGroups: '{queries} 个查询不能平均分用 {memories} 份记忆。请选 {queries} 的约数。',
  },
};
