import { anOwner, anyone, notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, owned, single } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { child, friend, NAMED, type Person, PRONOUNS, ROLES, roleOf, strangers, student, teacher } from '../person';
import { type Phrase, phrase, word } from '../phrase';

/** "this is my book" ↔ 这 是 我 的 书; "whose book is this" ↔ 这 是 谁 的 书. */
function belonging(dice: Dice): Sentence | undefined {
  const it = dice.pick([word('this', '这'), word('that', '那')]);
  const is = word('is', '是');
  const noun = dice.pick(nouns.BELONGINGS);
  const kind = dice.below(8);
  if (kind === 0) {
    const whose = word('whose', '谁 的');
    const head = single(noun);
    return sentence([whose, head, is, it], [it, is, whose, head], ['谁', contentWord(noun)]);
  }
  const owner = dice.oneIn(2) ? anOwner(dice) : anyone(dice);
  if (!owner.possessive || ['this', 'that'].includes(owner.subject.en[0])) return undefined;
  const thing = owned(noun, owner.possessive);
  const content: [string, string] = [owner.subject.zh.at(-1)!, contentWord(noun)];
  if (kind < 4) return sentence([it, is, thing], [it, is, thing], content);
  if (kind < 6) {
    const not = word('not', '不');
    return sentence([it, is, not, thing], [it, not, is, thing], content);
  }
  return sentence([is, it, thing], [it, is, thing, '吗'], content);
}

/** A role to be in: "a teacher" ↔ 老师 (no measure word after 是), "my friend" ↔ 我 的 朋友. */
function role(dice: Dice, who: Person): [Phrase, string] | undefined {
  const many = who.be === 'are' && !who.about.includes('你');
  const relation = dice.pick(ROLES);
  if (dice.oneIn(2)) {
    if (many)
      return dice.oneIn(3) ? [word('friends', '朋友'), '朋友'] : [word(relation.many!, relation.zh), relation.zh];
    const head = word(relation.one, relation.zh);
    return [phrase(['a', head], [head]), relation.zh];
  }
  if (many) return undefined;
  const owner = dice.oneIn(4) ? anOwner(dice) : dice.pick(PRONOUNS);
  const held = dice.pick([friend, friend, teacher, student, ...(who.pronoun || NAMED.includes(who) ? [child] : [])]);
  if (!owner.possessive || !strangers(owner, who)) return undefined;
  return [roleOf(owner, held).subject, held.zh];
}

/** "he is a teacher" ↔ 他 是 老师; denied with 不, asked with 吗. */
function being(dice: Dice): Sentence | undefined {
  const mood = dice.below(5);
  const who = mood === 0 || mood === 4 ? notMyself(dice) : anyone(dice);
  const what = role(dice, who);
  if (!what || (who.role && who.role !== '朋友') || (who.subject.zh.at(-1) === '们' && what[1] !== '学生'))
    return undefined;
  if (who.age === 'adult' && (what[1] === '学生' || what[1] === '孩子')) return undefined;
  const be = word(who.be, '是');
  const content: [string, string] = [who.subject.zh.at(-1)!, what[1]];
  if (mood === 4) {
    const held = dice.pick([friend, teacher, student]);
    if (who.be !== 'is' || who.about.includes('你')) return undefined;
    const whose = word('whose', '谁 的');
    const head = word(held.one, held.zh);
    return sentence([whose, head, be, who.subject], [who.subject, be, whose, head], [who.subject.zh.at(-1)!, held.zh]);
  }
  if (mood === 0) return sentence([be, who.subject, what[0]], [who.subject, be, what[0], '吗'], content);
  if (mood === 1) {
    const not = word('not', '不');
    return sentence([who.subject, be, not, what[0]], [who.subject, not, be, what[0]], content);
  }
  return sentence([who.subject, be, what[0]], [who.subject, be, what[0]], content);
}

export const IDENTITY: Pattern[] = [
  { name: 'this is mine', size: 780, draw: belonging },
  { name: 'being someone', size: 900, draw: being },
];
