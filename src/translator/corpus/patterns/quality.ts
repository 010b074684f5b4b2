import * as adj from '../adjective';
import { type Adjective, fitting, predicate } from '../adjective';
import { anOwner, anyone, notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, type Noun, owned, pointed, these } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { anna, type Person, she } from '../person';
import { type Phrase, word } from '../phrase';
import * as places from '../place';

/** Things one looks at and judges. */
export const NOTED = [
  nouns.book,
  nouns.movie,
  nouns.cat,
  nouns.dog,
  nouns.apple,
  nouns.car,
  nouns.computer,
  nouns.phone,
  nouns.machine,
  nouns.bag,
  nouns.table,
  nouns.chair,
  ...nouns.DRINKS,
];

const SITES: readonly (readonly [places.Place, readonly Adjective[]])[] = [
  [places.park, [adj.big, adj.small, adj.beautiful]],
  [places.library, [adj.big, adj.small, adj.fresh, adj.old, adj.beautiful]],
  [places.hospital, [adj.big, adj.small, adj.fresh]],
  [places.shop, [adj.big, adj.small, adj.fresh]],
  [places.restaurant, [adj.big, adj.small, adj.good, adj.expensive, adj.cheap]],
  [places.station, [adj.big, adj.small, adj.fresh]],
  [places.beijing, [adj.big, adj.beautiful]],
  [places.shanghai, [adj.big, adj.beautiful, adj.expensive]],
  [places.china, [adj.big, adj.beautiful]],
];

/** Whom one calls 漂亮. */
export const isWoman = (who: Person): boolean =>
  who === she || who === anna || ['妈妈', '妹妹'].includes(who.subject.zh.at(-1)!);

/** A thing under one's eyes or in somebody's hands. */
function thatThing(dice: Dice, noun: Noun): { said: Phrase; be: 'is' | 'are' } | undefined {
  const kind = dice.below(3);
  if (kind === 0 && noun.many) return { said: these(noun), be: 'are' };
  const owner = anOwner(dice);
  if (kind === 1 && owner.possessive && nouns.BELONGINGS.includes(noun) && noun !== nouns.apple) {
    return { said: owned(noun, owner.possessive), be: 'is' };
  }
  return { said: pointed(noun, dice.pick(['this', 'that'])), be: 'is' };
}

type Judged = { said: Phrase; be: 'am' | 'is' | 'are'; quality: Adjective; name: string };

/** Someone, something or some place, and what can be said of it. */
function judged(dice: Dice, asked: boolean): Judged | undefined {
  const kind = dice.below(7);
  if (kind < 2) {
    const who = asked ? notMyself(dice) : anyone(dice);
    const quality = dice.pick(adj.OF_PEOPLE);
    if (
      (quality === adj.beautiful && !isWoman(who)) ||
      (who.age === 'young' && quality === adj.busy && who.be !== 'are')
    )
      return undefined;
    return { said: who.subject, be: who.be, quality, name: who.subject.zh.at(-1)! };
  }
  if (kind === 2) {
    const [place, qualities] = dice.pick(SITES);
    return { said: place.name!(), be: 'is', quality: dice.pick(qualities), name: place.zh };
  }
  const noun = dice.pick(NOTED);
  const thing = thatThing(dice, noun);
  return thing && { ...thing, quality: dice.pick(fitting(noun)), name: contentWord(noun) };
}

/** "this book is very interesting" ↔ 这 本 书 非常 有趣; an adjective needs no "is", but it needs 很. */
function quality(dice: Dice): Sentence | undefined {
  const degree = dice.pick(['plain', 'plain', 'very', 'very', 'too', 'not', 'asked'] as const);
  const it = judged(dice, degree === 'asked');
  if (!it || (degree === 'too' && !adj.EXCESSIVE.includes(it.quality))) return undefined;
  const content: [string, string] = [it.name, it.quality.zh];
  if (degree === 'asked') {
    const said = word(it.quality.en, it.quality.zh);
    return sentence([it.be, it.said, said], [it.said, said, '吗'], content);
  }
  const how = predicate(it.quality, degree);
  return sentence([it.said, it.be, how], [it.said, how], content);
}

export const QUALITY: Pattern = { name: 'quality', size: 1150, draw: quality };
