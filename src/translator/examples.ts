/** Sentences to start from, each showing another way in which the two languages order their words. */
export const EXAMPLES: readonly { readonly en: string; readonly zh: string }[] = [
  { en: 'who are you', zh: '你 是 谁' },
  { en: 'I love machine learning', zh: '我 爱 机器 学习' },
  { en: 'they study machine learning at school every day', zh: '他们 每天 在 学校 学习 机器 学习' },
  { en: 'I drink milk every morning', zh: '我 每天 早上 喝 牛奶' },
  { en: 'what do you want to eat', zh: '你 想 吃 什么' },
  { en: 'where do you live', zh: '你 住 在 哪里' },
  { en: 'I am taller than him', zh: '我 比 他 高' },
  { en: 'there are two cats under the table', zh: '桌子 下面 有 两 只 猫' },
  { en: 'the movie that you watched yesterday is very interesting', zh: '你 昨天 看 的 电影 非常 有趣' },
  { en: 'we will go to Beijing by train tomorrow morning', zh: '我们 明天 早上 要 坐 火车 去 北京' },
  { en: 'she bought a book for me', zh: '她 给 我 买 了 一 本 书' },
  { en: 'can I use your computer', zh: '我 可以 用 你 的 电脑 吗' },
  { en: 'I will go to the park with you tomorrow', zh: '我 明天 要 跟 你 一起 去 公园' },
];
