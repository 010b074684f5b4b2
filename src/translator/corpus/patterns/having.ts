import { bare, does, have, present } from '../activity';
import { attribute, fitting } from '../adjective';
import { COUNTS } from '../amount';
import { anyone, notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, counted, single } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { child, friend, KIN, NAMED } from '../person';
import { phrase, word } from '../phrase';

const OWNED = [
  nouns.book,
  nouns.cat,
  nouns.dog,
  nouns.car,
  nouns.computer,
  nouns.phone,
  nouns.bag,
  nouns.table,
  nouns.chair,
];
const LACKED = [nouns.cat, nouns.dog, nouns.car, nouns.computer, nouns.phone, nouns.bag];
const NUMERALS = { a: '一', two: '两', three: '三' } as const;

/** "she has an interesting book" ↔ 她 有 一 本 有趣 的 书; "I have two cats" ↔ 我 有 两 只 猫. */
function having(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const verb = present(have, who.be)!;
  if (dice.oneIn(8)) {
    const relation = dice.pick([friend, child]);
    const count = dice.pick(COUNTS);
    if (relation === child && who.age === 'young') return undefined;
    const numeral = word(count, NUMERALS[count]);
    const head = word(count === 'a' ? relation.one : relation.many!, relation.zh);
    return sentence([who.subject, verb, numeral, head], [who.subject, verb, numeral, '个', head], ['有', relation.zh]);
  }
  const noun = dice.pick(OWNED);
  const count = noun.many ? dice.pick(COUNTS) : 'a';
  const plain = dice.oneIn(3) && ![nouns.book, nouns.table, nouns.chair].includes(noun);
  const quality = plain ? undefined : dice.pick(fitting(noun));
  if (noun === nouns.car && who.age === 'young') return undefined;
  const thing = counted(noun, count, quality && attribute(quality));
  return sentence([who.subject, verb, thing], [who.subject, verb, thing], [quality?.zh ?? '有', contentWord(noun)]);
}

/** "he does not have a car" ↔ 他 没有 车; "do you have a car" ↔ 你 有 车 吗: the Chinese noun stands bare. */
function notHaving(dice: Dice): Sentence | undefined {
  const asked = dice.oneIn(2);
  const who = asked ? notMyself(dice) : anyone(dice);
  const noun = dice.pick([...LACKED, undefined, undefined]);
  const people = dice.pick([friend, child]);
  if ((noun === nouns.car || (!noun && people === child)) && who.age === 'young') return undefined;
  if (!noun && people === child && who.age === 'adult' && !who.role) return undefined;
  const sibling = !noun && dice.oneIn(2) && (who.pronoun || NAMED.includes(who)) ? dice.pick(KIN.slice(2)) : undefined;
  const many = !noun && !sibling && word(people.many!, people.zh);
  const one = noun ? single(noun) : sibling && word(sibling.one, sibling.zh);
  const thing = many ? many : phrase(['a', one!], [one!]);
  const content: [string, string] = [who.subject.zh.at(-1)!, noun ? contentWord(noun) : (sibling ?? people).zh];
  if (asked) {
    const verb = bare(have);
    return sentence([does(who.be), who.subject, verb, thing], [who.subject, verb, thing, '吗'], content);
  }
  const not = word('not have', '没有');
  return sentence([who.subject, does(who.be), not, thing], [who.subject, not, thing], content);
}

export const HAVING: Pattern[] = [
  { name: 'have', size: 1050, draw: having },
  { name: 'not have', size: 780, draw: notHaving },
];
