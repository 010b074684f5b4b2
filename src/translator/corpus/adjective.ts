import type { Kind, Noun } from './noun';
import { machine } from './noun';
import { type Phrase, phrase, word } from './phrase';

/** A quality, and how the two languages hang it on a noun. */
export interface Adjective {
  readonly en: string;
  /** "taller", or "more expensive" */
  readonly more?: string;
  readonly zh: string;
  /** The kinds of thing one says it of. */
  readonly kinds: readonly Kind[];
  /** What surrounds it before a noun: 新 书, 有趣 的 书, 很 贵 的 书. */
  readonly link: '' | '的' | '很 的';
}

const adjective = (
  en: string,
  more: string | undefined,
  zh: string,
  link: Adjective['link'],
  kinds: Kind[] = [],
): Adjective => ({
  en,
  more,
  zh,
  link,
  kinds,
});

export const tall = adjective('tall', 'taller', '高', '的');
export const busy = adjective('busy', undefined, '忙', '的');
export const tired = adjective('tired', undefined, '累', '的');
export const happy = adjective('happy', undefined, '高兴', '的');
export const beautiful = adjective('beautiful', 'more beautiful', '漂亮', '的', ['animal', 'vehicle', 'bag']);
export const big = adjective('big', 'bigger', '大', '', ['animal', 'fruit', 'vehicle', 'bag', 'furniture']);
export const small = adjective('small', 'smaller', '小', '', ['animal', 'fruit', 'vehicle', 'bag', 'furniture']);
export const fresh = adjective('new', undefined, '新', '', ['book', 'movie', 'device', 'vehicle', 'furniture', 'bag']);
export const old = adjective('old', undefined, '旧', '', ['book', 'device', 'vehicle', 'furniture', 'bag']);
export const good = adjective('good', undefined, '好', '', ['book', 'movie', 'device', 'vehicle']);
export const expensive = adjective('expensive', 'more expensive', '贵', '很 的', [
  'book',
  'device',
  'vehicle',
  'furniture',
  'bag',
]);
export const cheap = adjective('cheap', 'cheaper', '便宜', '的', ['book', 'device', 'vehicle', 'furniture', 'bag']);
export const interesting = adjective('interesting', 'more interesting', '有趣', '的', ['book', 'movie']);
export const hot = adjective('hot', undefined, '热', '', ['drink']);
export const cold = adjective('cold', undefined, '冷', '');
/** "delicious" is 好吃 of food and 好喝 of drink. */
export const deliciousFood = adjective('delicious', undefined, '好吃', '的', ['food', 'fruit']);
export const deliciousDrink = adjective('delicious', undefined, '好喝', '的', ['drink']);

export const OF_PEOPLE = [tall, busy, tired, happy, beautiful];
export const OF_THINGS = [
  beautiful,
  big,
  small,
  fresh,
  old,
  good,
  expensive,
  cheap,
  interesting,
  hot,
  deliciousFood,
  deliciousDrink,
];

/** What one can have too much of. */
export const EXCESSIVE = [tall, busy, tired, big, small, old, expensive, hot, cold];

/** What one says of such a thing. */
export const fitting = (noun: Noun): Adjective[] =>
  OF_THINGS.filter((a) => a.kinds.includes(noun.kind) && !(noun === machine && a === cheap));

/** Before the noun: "interesting" ↔ 有趣 的, "new" ↔ 新. */
export function attribute(adjective: Adjective): Phrase {
  const said = word(adjective.en, adjective.zh);
  if (adjective.link === '') return said;
  return phrase([said], adjective.link === '的' ? [said, '的'] : ['很', said, '的']);
}

/** After "is": plain with 很, "very" ↔ 非常, "too" ↔ 太 … 了, "not" ↔ 不. */
export function predicate(adjective: Adjective, degree: 'plain' | 'very' | 'too' | 'not'): Phrase {
  const said = word(adjective.en, adjective.zh);
  if (degree === 'plain') return phrase([said], ['很', said]);
  const how = word(degree, { very: '非常', too: '太', not: '不' }[degree]);
  return degree === 'too' ? phrase([how, said], [how, said, '了']) : phrase([how, said], [how, said]);
}
