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
  /** 有趣 的 书, but 新 书. */
  readonly linked: boolean;
}

const adjective = (en: string, more: string | undefined, zh: string, linked: boolean, kinds: Kind[] = []): Adjective => ({
  en, more, zh, linked, kinds,
});

export const tall = adjective('tall', 'taller', '高', true);
export const busy = adjective('busy', undefined, '忙', true);
export const tired = adjective('tired', undefined, '累', true);
export const happy = adjective('happy', undefined, '高兴', true);
export const beautiful = adjective('beautiful', 'more beautiful', '漂亮', true, ['animal', 'vehicle', 'bag']);
export const big = adjective('big', 'bigger', '大', false, ['animal', 'food', 'vehicle', 'bag', 'furniture']);
export const small = adjective('small', 'smaller', '小', false, ['animal', 'food', 'vehicle', 'bag', 'furniture']);
export const fresh = adjective('new', undefined, '新', false, ['book', 'movie', 'device', 'vehicle', 'furniture', 'bag']);
export const old = adjective('old', undefined, '旧', false, ['book', 'device', 'vehicle', 'furniture', 'bag']);
export const good = adjective('good', undefined, '好', false, ['book', 'movie', 'device', 'vehicle']);
export const expensive = adjective('expensive', 'more expensive', '贵', true, ['book', 'device', 'vehicle', 'furniture', 'bag']);
export const cheap = adjective('cheap', 'cheaper', '便宜', true, ['book', 'device', 'vehicle', 'furniture', 'bag']);
export const interesting = adjective('interesting', 'more interesting', '有趣', true, ['book', 'movie']);
export const hot = adjective('hot', undefined, '热', false, ['drink']);
export const cold = adjective('cold', undefined, '冷', false);
/** "delicious" is 好吃 of food and 好喝 of drink. */
export const deliciousFood = adjective('delicious', undefined, '好吃', true, ['food']);
export const deliciousDrink = adjective('delicious', undefined, '好喝', true, ['drink']);

export const OF_PEOPLE = [tall, busy, tired, happy, beautiful];
export const OF_THINGS = [beautiful, big, small, fresh, old, good, expensive, cheap, interesting, hot, deliciousFood, deliciousDrink];

/** What one says of such a thing. */
export const fitting = (noun: Noun): Adjective[] =>
  OF_THINGS.filter((a) => a.kinds.includes(noun.kind) && !(noun === machine && a === cheap));

/** Before the noun: "interesting" ↔ 有趣 的, "new" ↔ 新. */
export function attribute(adjective: Adjective): Phrase {
  const said = word(adjective.en, adjective.zh);
  return adjective.linked ? phrase([said], [said, '的']) : said;
}

/** After "is": plain with 很, "very" ↔ 非常, "too" ↔ 太 … 了, "not" ↔ 不. */
export function predicate(adjective: Adjective, degree: 'plain' | 'very' | 'too' | 'not'): Phrase {
  const said = word(adjective.en, adjective.zh);
  if (degree === 'plain') return phrase([said], ['很', said]);
  const how = word(degree, { very: '非常', too: '太', not: '不' }[degree]);
  return degree === 'too' ? phrase([how, said], [how, said, '了']) : phrase([how, said], [how, said]);
}
