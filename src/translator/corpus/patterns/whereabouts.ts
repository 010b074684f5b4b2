import * as act from '../activity';
import { COUNTS } from '../amount';
import { anOwner, anyone, notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, counted, generic, type Noun, owned, single } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { type Phrase, phrase, word } from '../phrase';
import type { Spot } from '../place';
import * as places from '../place';
import { NOW, TODAY } from '../time';

const LAID = [nouns.book, nouns.apple, nouns.computer, nouns.phone, nouns.bag];
const PACKED = [nouns.book, nouns.apple, nouns.computer, nouns.phone];
const { ON_TABLE, UNDER_TABLE, ON_CHAIR, UNDER_CHAIR } = places;

/** A spot and a thing that may well be there. */
function placed(dice: Dice): { spot: Spot; thing: Noun } {
  const owner = anOwner(dice).possessive;
  const kind = dice.below(6);
  if (kind === 0) return { spot: ON_CHAIR, thing: dice.pick([...nouns.ANIMALS, nouns.book, nouns.bag, nouns.phone]) };
  if (kind === 1)
    return {
      spot: dice.pick([UNDER_TABLE, UNDER_CHAIR]),
      thing: dice.pick([...nouns.ANIMALS, nouns.bag, nouns.book, nouns.apple]),
    };
  if (kind === 2) return { spot: places.inBag(), thing: dice.pick(PACKED) };
  if (kind === 3 && owner) return { spot: places.inBag(owner), thing: dice.pick(PACKED) };
  if (kind === 4 && owner) return { spot: places.onTable(owner), thing: dice.pick([...LAID, nouns.cat]) };
  return { spot: ON_TABLE, thing: dice.pick([...LAID, nouns.cat]) };
}

/** "there is a cat under the table" ↔ 桌子 下面 有 一 只 猫: Chinese starts with the place. */
function existing(dice: Dice): Sentence | undefined {
  const outside = dice.oneIn(6);
  const { spot, thing } = outside ? outdoors(dice) : placed(dice);
  const crowd = outside || !nouns.ANIMALS.includes(thing);
  const asked = dice.oneIn(4);
  const count = thing.many ? dice.pick(crowd ? COUNTS : COUNTS.slice(0, 3)) : 'a';
  const content: [string, string] = [spot.thing.zh, contentWord(thing)];
  const be = word(count === 'a' ? 'is' : 'are', '有');
  if (asked) {
    const is = word('is', '有');
    const one = single(thing);
    return sentence([is, 'there a', one, ...spot.english], [...spot.chinese, is, one, '吗'], content);
  }
  if (thing.many && crowd && dice.oneIn(4)) {
    const are = word('are', '有');
    const many = word('many', '很多');
    const things = generic(thing);
    return sentence(['there', are, many, things, ...spot.english], [...spot.chinese, are, many, things], content);
  }
  const some = counted(thing, count);
  return sentence(['there', be, some, ...spot.english], [...spot.chinese, be, some], content);
}

/** "in the park" ↔ 公园 里, as a place where there is something. */
function outdoors(dice: Dice): { spot: Spot; thing: Noun } {
  const inside = word('in', '里');
  const site = (en: string, zh: string, things: Noun[]): { spot: Spot; thing: Noun } => {
    const noun = word(en, zh);
    return {
      spot: { thing: { ...nouns.table, zh }, english: [inside, 'the', noun], chinese: [noun, inside] },
      thing: dice.pick(things),
    };
  };
  return dice.pick([
    site('park', '公园', [nouns.cat, nouns.dog, nouns.table, nouns.chair]),
    site('library', '图书馆', [nouns.book, nouns.computer, nouns.machine]),
    site('shop', '商店', [nouns.apple, nouns.cat, nouns.machine, nouns.table]),
    site('car', '车', [nouns.dog, nouns.cat, nouns.book, nouns.bag, nouns.phone]),
  ]);
}

/** "the cat is under the table" ↔ 猫 在 桌子 下面; "he is at home now" ↔ 他 现在 在 家. */
function located(dice: Dice): Sentence | undefined {
  const mood = dice.pick(['', '', 'not', 'asked'] as const);
  const not = word('not', '不');
  if (dice.oneIn(2)) {
    const who = mood === 'asked' ? notMyself(dice) : anyone(dice);
    const place = dice.pick(places.WHEREABOUTS);
    const when = dice.oneIn(2) ? [] : [dice.pick([NOW, TODAY])];
    const at = place.at();
    const content: [string, string] = [who.subject.zh.at(-1)!, place.zh];
    if (mood === 'asked')
      return sentence([who.be, who.subject, at, ...when], [who.subject, ...when, at, '吗'], content);
    if (mood === 'not')
      return sentence([who.subject, who.be, not, at, ...when], [who.subject, ...when, not, at], content);
    return sentence([who.subject, who.be, at, ...when], [who.subject, ...when, at], content);
  }
  const { spot, thing } = placed(dice);
  const head = single(thing);
  const owner = anOwner(dice).possessive;
  const it: Phrase = owner && dice.oneIn(2) ? owned(thing, owner) : phrase(['the', head], [head]);
  const is = word('is', '在');
  const content: [string, string] = [contentWord(thing), spot.thing.zh];
  if (mood === 'asked' && dice.oneIn(2)) {
    const whose = word('whose', '谁 的');
    return sentence([whose, head, is, ...spot.english], [whose, head, is, ...spot.chinese], content);
  }
  if (mood === 'asked') return sentence([is, it, ...spot.english], [it, is, ...spot.chinese, '吗'], content);
  if (mood === 'not') return sentence([it, is, not, ...spot.english], [it, not, is, ...spot.chinese], content);
  return sentence([it, is, ...spot.english], [it, is, ...spot.chinese], content);
}

/** "he lives in Beijing" ↔ 他 住 在 北京; "she comes from China" ↔ 她 来自 中国. */
function living(dice: Dice): Sentence | undefined {
  const mood = dice.pick(['', '', 'not', 'asked'] as const);
  const who = mood === 'asked' ? notMyself(dice) : anyone(dice);
  const place = dice.pick([places.beijing, places.shanghai, places.china, places.school, places.here]);
  const comes = place !== places.school && place !== places.here && dice.oneIn(2);
  if (place === places.school && who.age === 'adult') return undefined;
  const where = comes ? place.name!() : place.at();
  const plain = act.bare(comes ? act.come : act.live);
  const verb = mood === '' ? act.present(comes ? act.come : act.live, who.be)! : plain;
  const content: [string, string] = [who.subject.zh.at(-1)!, place.zh];
  const not = word('not', '不');
  if (mood === 'asked')
    return sentence([act.does(who.be), who.subject, verb, where], [who.subject, verb, where, '吗'], content);
  if (mood === 'not')
    return sentence([who.subject, act.does(who.be), not, verb, where], [who.subject, not, verb, where], content);
  return sentence([who.subject, verb, where], [who.subject, verb, where], content);
}

export const WHEREABOUTS: Pattern[] = [
  { name: 'there is', size: 820, draw: existing },
  { name: 'be somewhere', size: 1100, draw: located },
  { name: 'live and come from', size: 780, draw: living },
];
