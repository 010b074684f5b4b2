import { expect, test } from 'vitest';
import { dice } from './dice';
import type { Sentence } from './pattern';
import { PATTERNS } from './patterns';

/** For every pattern one sentence it writes, with its gold links (English word → Chinese word, from 0). */
const SHOWN: readonly (readonly [pattern: string, en: string, zh: string, align: string])[] = [
  ['liking', 'I like cats', '我 喜欢 猫', '0-0 1-1 2-2'],
  ['liking to do', 'she likes to swim', '她 喜欢 游泳', '0-0 1-1 3-2'],
  ['time before the verb', 'I drink tea every morning', '我 每天 早上 喝 茶', '0-0 1-3 2-4 3-1 4-2'],
  ['place before the verb', 'I study at school', '我 在 学校 学习', '0-0 1-3 2-1 3-2'],
  ['time and place', 'he reads books at home in the evening', '他 晚上 在 家 看 书', '0-0 1-4 2-5 3-2 4-3 7-1'],
  ['also, all, often', 'we all like music', '我们 都 喜欢 音乐', '0-0 1-1 2-2 3-3'],
  ['do and does', 'she speaks Chinese', '她 说 中文', '0-0 1-1 2-2'],
  ['do not', 'he does not like coffee', '他 不 喜欢 咖啡', '0-0 2-1 3-2 4-3'],
  ['yes or no', 'do you like cats', '你 喜欢 猫 吗', '1-0 2-1 3-2'],
  ['this is mine', 'whose book is this', '这 是 谁 的 书', '0-2 0-3 1-4 2-1 3-0'],
  ['being someone', 'is Anna a teacher', '安娜 是 老师 吗', '0-1 1-0 3-2'],
  ['have', 'she has an interesting book', '她 有 一 本 有趣 的 书', '0-0 1-1 2-2 3-4 4-6'],
  ['not have', 'he does not have a car', '他 没有 车', '0-0 2-1 3-1 5-2'],
  ['there is', 'there is a cat under the table', '桌子 下面 有 一 只 猫', '1-2 2-3 3-5 4-1 6-0'],
  ['be somewhere', 'I am at home now', '我 现在 在 家', '0-0 2-2 3-3 4-1'],
  ['live and come from', 'does he come from Beijing', '他 来自 北京 吗', '1-0 2-1 3-1 4-2'],
  ['give and teach', 'she gave me a book', '她 给 了 我 一 本 书', '0-0 1-1 1-2 2-3 3-4 4-6'],
  ['for someone', 'he bought an apple for me', '他 给 我 买 了 一 个 苹果', '0-0 1-3 1-4 2-5 3-7 4-1 5-2'],
  ['with someone', 'I want to go home with you', '我 想 跟 你 一起 回 家', '0-0 1-1 2-1 3-5 4-6 5-2 6-3'],
  ['the one that', 'the book that I bought is interesting', '我 买 的 书 很 有趣', '1-3 3-0 4-1 6-5'],
  [
    'by bus',
    'he went to school by bus yesterday',
    '他 昨天 坐 公交车 去 了 学校',
    '0-0 1-4 1-5 2-4 2-5 3-6 4-2 5-3 6-1',
  ],
  ['going on', 'he is waiting for me', '他 正在 等 我', '0-0 1-1 2-2 3-2 4-3'],
  ['past', 'I bought a book yesterday', '我 昨天 买 了 一 本 书', '0-0 1-2 1-3 2-4 3-6 4-1'],
  ['past denied', 'she did not drink coffee yesterday', '她 昨天 没 喝 咖啡', '0-0 2-2 3-3 4-4 5-1'],
  ['future', 'we will go to Beijing tomorrow', '我们 明天 要 去 北京', '0-0 1-2 2-3 3-3 4-4 5-1'],
  ['want to', 'do you want to drink tea', '你 想 喝 茶 吗', '1-0 2-1 3-1 4-2 5-3'],
  ['can (learnt)', 'he cannot speak Chinese', '他 不 会 说 中文', '0-0 1-1 1-2 2-3 3-4'],
  ['can (allowed)', 'can I use your phone', '我 可以 用 你 的 手机 吗', '0-1 1-0 2-2 3-3 3-4 4-5'],
  ['please', 'please wait for me here', '请 在 这里 等 我', '0-0 1-3 2-3 3-4 4-2'],
  ['who', 'who are you', '你 是 谁', '0-2 1-1 2-0'],
  ['what', 'what do you want to eat', '你 想 吃 什么', '0-3 2-0 3-1 4-1 5-2'],
  ['where', 'where do you work', '你 在 哪里 工作', '0-2 2-0 3-3'],
  ['why', 'why do you like cats', '你 为什么 喜欢 猫', '0-1 2-0 3-2 4-3'],
  ['when and how', 'how do you go to school', '你 怎么 去 学校', '0-1 2-0 3-2 4-2 5-3'],
  ['how many', 'how many cats do you have', '你 有 几 只 猫', '0-2 1-2 2-4 4-0 5-1'],
  ['quality', 'this book is too expensive', '这 本 书 太 贵 了', '0-0 1-2 3-3 4-4'],
  ['weather', 'it is very cold in Beijing today', '北京 今天 非常 冷', '2-2 3-3 5-0 6-1'],
  ['more than', 'I am taller than him', '我 比 他 高', '0-0 2-3 3-1 4-2'],
];
const DRAWS = 40000;

test('every pattern is shown', () => {
  expect(SHOWN.map(([pattern]) => pattern).sort()).toEqual(PATTERNS.map(({ name }) => name).sort());
});

test.each(SHOWN)('"%s" writes "%s"', (name, en, zh, align) => {
  const pattern = PATTERNS.find((one) => one.name === name)!;
  const chance = dice(1, name);
  let found: Sentence | undefined;
  for (let i = 0; i < DRAWS && !found; i++) {
    const drawn = pattern.draw(chance);
    if (drawn?.en.join(' ') === en) found = drawn;
  }
  expect(found?.zh.join(' ')).toBe(zh);
  const links = [...found!.align].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  expect(links.map((link) => link.join('-')).join(' ')).toBe(align);
});
