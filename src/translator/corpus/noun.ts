import { type Part, type Phrase, phrase, word } from './phrase';

/** What a noun is, so that verbs and adjectives only meet nouns they suit. */
export type Kind =
  | 'food'
  | 'fruit'
  | 'drink'
  | 'animal'
  | 'book'
  | 'movie'
  | 'device'
  | 'vehicle'
  | 'furniture'
  | 'bag'
  | 'subject'
  | 'language'
  | 'sound';

/** A thing. With no `one` it cannot be counted; a drink is counted in cups. */
export interface Noun {
  readonly kind: Kind;
  readonly zh: string;
  readonly one?: string;
  readonly many?: string;
  readonly mass?: string;
  /** The measure word: 本 for books, 只 for animals … */
  readonly measure: string;
}

const thing = (kind: Kind, one: string, many: string | undefined, zh: string, measure: string): Noun => ({
  kind,
  one,
  many,
  zh,
  measure,
});
const mass = (kind: Kind, en: string, zh: string, measure = ''): Noun => ({ kind, mass: en, zh, measure });

export const book = thing('book', 'book', 'books', '书', '本');
export const movie = thing('movie', 'movie', 'movies', '电影', '部');
export const cat = thing('animal', 'cat', 'cats', '猫', '只');
export const dog = thing('animal', 'dog', 'dogs', '狗', '只');
export const apple = thing('fruit', 'apple', 'apples', '苹果', '个');
export const car = thing('vehicle', 'car', undefined, '车', '辆');
export const computer = thing('device', 'computer', undefined, '电脑', '台');
export const phone = thing('device', 'phone', undefined, '手机', '部');
export const machine = thing('device', 'machine', undefined, '机器', '台');
export const bag = thing('bag', 'bag', undefined, '包', '个');
export const table = thing('furniture', 'table', undefined, '桌子', '张');
export const chair = thing('furniture', 'chair', undefined, '椅子', '把');
export const water = mass('drink', 'water', '水', '杯');
export const tea = mass('drink', 'tea', '茶', '杯');
export const coffee = mass('drink', 'coffee', '咖啡', '杯');
export const milk = mass('drink', 'milk', '牛奶', '杯');
export const rice = mass('food', 'rice', '米饭');
export const fish = mass('food', 'fish', '鱼');
export const bread = mass('food', 'bread', '面包');
export const noodles = mass('food', 'noodles', '面条');
export const chineseFood = mass('food', 'Chinese food', '中国 菜');
export const music = mass('sound', 'music', '音乐');
export const math = mass('subject', 'math', '数学');
export const history = mass('subject', 'history', '历史');
export const machineLearning = mass('subject', 'machine learning', '机器 学习');
export const chinese = mass('language', 'Chinese', '中文');
export const english = mass('language', 'English', '英文');

export const DRINKS = [water, tea, coffee, milk];
export const DISHES = [rice, fish, bread, noodles, chineseFood];
export const ANIMALS = [cat, dog];
export const LANGUAGES = [chinese, english];
/** What a person owns and says "my …" of. */
export const BELONGINGS = [book, cat, dog, apple, car, computer, phone, bag, table, chair];
/** What a shop sells by the piece. */
export const WARES = [book, apple, car, computer, phone, bag, table, chair, machine];

/** The one Chinese word that stands for it when words are counted: 菜 of 中国 菜, 机器 of 机器 学习. */
export const contentWord = (noun: Noun): string => (noun === chineseFood ? '菜' : noun.zh.split(' ')[0]);

/** The measure word of a drink has an English counterpart, the others have none. */
const measureOf = (noun: Noun, cups: 'cup' | 'cups'): [english: Part[], chinese: Part] => {
  if (noun.kind !== 'drink') return [[], noun.measure];
  const measure = word(cups, noun.measure);
  return [[measure, 'of'], measure];
};

/** The noun in general: "books", "tea" ↔ 书, 茶. A bare Chinese noun always means this. */
export const generic = (noun: Noun): Phrase => word((noun.mass ?? noun.many)!, noun.zh);

/** The singular noun (or the uncountable one), without an article. */
export const single = (noun: Noun): Phrase => word((noun.one ?? noun.mass)!, noun.zh);

export type Count = 'a' | 'two' | 'three';
const NUMERAL: Record<Count, string> = { a: '一', two: '两', three: '三' };

/** "two new books" ↔ 两 本 新 书; "a cup of hot tea" ↔ 一 杯 热 茶. */
export function counted(noun: Noun, count: Count, quality?: Phrase): Phrase {
  const numeral = word(count, NUMERAL[count]);
  const [english, chinese] = measureOf(noun, count === 'a' ? 'cup' : 'cups');
  const attribute = quality ? [quality] : [];
  const head = count === 'a' || noun.mass ? single(noun) : generic(noun);
  return phrase([numeral, ...english, ...attribute, head], [numeral, chinese, ...attribute, head]);
}

/** "this book" ↔ 这 本 书, "that cup of tea" ↔ 那 杯 茶. */
export function pointed(noun: Noun, pointer: 'this' | 'that'): Phrase {
  const demonstrative = word(pointer, pointer === 'this' ? '这' : '那');
  const [english, chinese] = measureOf(noun, 'cup');
  const head = single(noun);
  return phrase([demonstrative, ...english, head], [demonstrative, chinese, head]);
}

/** "these books" ↔ 这些 书. */
export function these(noun: Noun): Phrase {
  const head = generic(noun);
  const demonstrative = word('these', '这些');
  return phrase([demonstrative, head], [demonstrative, head]);
}

/** "my book" ↔ 我 的 书, given the owner's "my" ↔ 我 的. */
export function owned(noun: Noun, owner: Phrase): Phrase {
  const head = single(noun);
  return phrase([owner, head], [owner, head]);
}
