import * as adj from '../adjective';
import { type Adjective, fitting, predicate } from '../adjective';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, type Noun, owned, pointed, these } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { anna, anOwner, anyone, aSingle, NAMED, notMyself, type Person, PRONOUNS, she, strangers } from '../person';
import * as places from '../place';
import { type Phrase, phrase, word } from '../phrase';
import { EVENING, MORNING, NOW, TODAY } from '../time';

const NOTED = [
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

const isWoman = (who: Person): boolean =>
  who === she || who === anna || ['妈妈', '妹妹'].includes(who.subject.zh.at(-1)!);

/** A thing under one's eyes or in somebody's hands. */
export function thatThing(dice: Dice, noun: Noun): { said: Phrase; be: 'is' | 'are' } | undefined {
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

/** "it is very cold in Beijing today" ↔ 北京 今天 非常 冷: "it" says nothing. */
function weather(dice: Dice): Sentence | undefined {
  const degree = dice.pick(['plain', 'very', 'too', 'not', 'asked'] as const);
  const quality = dice.pick([adj.hot, adj.cold]);
  const time = dice.pick([
    undefined,
    TODAY,
    TODAY,
    NOW,
    MORNING,
    EVENING,
    word('this morning', '今天 早上'),
    word('this evening', '今天 晚上'),
  ]);
  const city = dice.pick([
    undefined,
    places.beijing,
    places.shanghai,
    places.china,
    places.park,
    places.library,
    places.station,
    places.school,
    places.hospital,
    places.restaurant,
    places.shop,
    places.here,
  ]);
  if (!time && !city) return undefined;
  const when = time ? [time] : [];
  const name = city && word(city.at().en.at(-1)!, city.zh);
  const where = city && name ? phrase([...city.at().en.slice(0, -1), name], [name]) : undefined;
  const at = where ? [where] : [];
  const content: [string, string] = [city?.zh ?? time!.zh[0], quality.zh];
  if (degree === 'asked') {
    const said = word(quality.en, quality.zh);
    return sentence(['is it', said, ...at, ...when], [...at, ...when, said, '吗'], content);
  }
  const how = predicate(quality, degree);
  return sentence(['it is', how, ...at, ...when], [...at, ...when, how], content);
}

/** Sites by size: no shop is called bigger than a station. */
const SIZES = [[places.shop, places.restaurant], [places.library], [places.park, places.hospital, places.station]];
const sizeOf = (place: places.Place): number => SIZES.findIndex((sites) => sites.includes(place));

/** "my brother is taller than you" ↔ 我 哥哥 比 你 高: the measure of comparison comes before the quality. */
function comparison(dice: Dice): Sentence | undefined {
  const than = word('than', '比');
  const compare = (a: Phrase, be: string, b: Phrase, quality: Adjective, name: string): Sentence => {
    const more = word(quality.more!.split(' ').at(-1)!, quality.zh);
    const degree = quality.more!.startsWith('more ') ? ['more'] : [];
    return sentence([a, be, ...degree, more, than, b], [a, than, b, more], [name, quality.zh]);
  };
  const kind = dice.below(6);
  if (kind < 3) {
    const a = anyone(dice);
    const b = dice.oneIn(2) ? dice.pick([...PRONOUNS, ...NAMED]) : aSingle(dice);
    const quality = dice.oneIn(5) ? adj.beautiful : adj.tall;
    if (!strangers(a, b) || (quality === adj.beautiful && !(isWoman(a) && isWoman(b)))) return undefined;
    return compare(a.subject, a.be, b.object, quality, b.subject.zh.at(-1)!);
  }
  if (kind === 3) {
    const [a, b] = dice.shuffled(SIZES.flat());
    const size =
      sizeOf(a) === sizeOf(b) ? dice.pick([adj.big, adj.small]) : sizeOf(a) > sizeOf(b) ? adj.big : adj.small;
    return compare(a.name!(), 'is', b.name!(), size, a.zh);
  }
  const noun = dice.pick(NOTED.filter((n) => n.kind !== 'drink'));
  const quality = dice.pick(fitting(noun).filter((a) => a.more));
  const [mine, yours] = [anOwner(dice), anOwner(dice)];
  if (
    kind === 4 &&
    nouns.BELONGINGS.includes(noun) &&
    noun !== nouns.apple &&
    mine.possessive &&
    yours.possessive &&
    strangers(mine, yours)
  ) {
    return compare(owned(noun, mine.possessive), 'is', owned(noun, yours.possessive), quality, contentWord(noun));
  }
  const [near, far] = dice.shuffled(['this', 'that'] as const);
  const other =
    dice.oneIn(3) && nouns.BELONGINGS.includes(noun) && noun !== nouns.apple && mine.possessive
      ? owned(noun, mine.possessive)
      : pointed(noun, far);
  return compare(pointed(noun, near), 'is', other, quality, contentWord(noun));
}

export const QUALITY: Pattern[] = [
  { name: 'quality', size: 1150, draw: quality },
  { name: 'weather', size: 800, draw: weather },
  { name: 'more than', size: 1050, draw: comparison },
];
