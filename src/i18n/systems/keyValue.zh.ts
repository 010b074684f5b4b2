import type { SystemTexts } from '../systemTexts';

export const keyValueZh: SystemTexts = {
  name: '键值注意力',
  say: '问题和键比较，带走的是值：权重来自 K，上下文来自 V。键是一段材料里的问题，值是它们的答案；看上下文里哪个答案的数最大。',
  presets: {
    valuesAreKeys: {
      name: 'V = K：经典注意力',
      say: '没有单独的值，上下文只是重复所问的“Japan、capital”，里面没有答案。',
    },
    sameInputs: {
      name: 'K 和 V 用同样的输入',
      say: '两个投影都输入完整的问答对，各自仍然只读自己的部分，所以 K、V 和上下文都不变；V = K 则是另一回事。',
    },
    reversed: {
      name: '由材料来问',
      say: '有些教材把材料当作 Q，把问题和答案当作 K 和 V。这样材料的每一对都必须选一个问题，哪怕没有一个合适，上下文也属于材料。',
    },
    tinyValue: {
      name: '误区：把权重当成重要性',
      say: '第一个答案的值很弱，只有别的二十分之一。它的权重仍是第一行里最大的，但权重 × ‖值‖ 说明，给上下文更多的是另一对。',
    },
  },
  knobs: {
    values: {
      label: '值',
      help: '由答案投影得到，或就是键本身（V = K）。',
    },
    inputs: {
      label: 'K 和 V 的输入',
      help: 'K 用问题、V 用答案，或两者都用完整的问答对。',
    },
    roles: {
      label: '谁来问',
      help: '问题问材料，或材料问问题。',
    },
    answers: {
      label: '答案',
      help: '强弱相同，或第一个很弱：× 0.05。',
    },
    temperature: {
      label: '温度',
      help: '得分除以它：低则尖锐，高则平均。',
    },
  },
  choices: {
    values: {
      own: '单独的',
      keys: 'V = K',
    },
    inputs: {
      separate: '分开',
      same: '相同',
    },
    answers: {
      plain: '强弱相同',
      faint: '第一个很弱',
    },
    roles: {
      questionAsks: '问题',
      passageAsks: '材料',
    },
  },
  contradictions: {},
  stages: {
    value_size: {
      name: '值的长度',
      title: '每个值有多长？',
      say: ['每个值的长度 ‖v‖：各数平方和的平方根。'],
    },
    contribution: {
      name: '贡献',
      title: '每个键究竟给了多少',
      say: ['权重乘以值的长度。值很小，权重再大也几乎没有贡献。'],
    },
  },
};
