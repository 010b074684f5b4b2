import * as act from '../activity';
import { anyone, aSingle } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, counted, generic, type Noun } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { type Person, PRONOUNS, strangers } from '../person';
import { type Phrase, word } from '../phrase';
import * as places from '../place';
import { FUTURE, HABITUAL, isSchoolTime, PAST } from '../time';

/** One gives a phone or a cat to one's own people, an apple or a cup of tea to anybody. */
const COSTLY = [nouns.phone, nouns.computer, nouns.bag, nouns.cat, nouns.dog];
const close = (person: Person): boolean => person.role === undefined || person.role === '朋友';
function welcome(who: Person, whom: Person, noun: Noun): boolean {
  if (whom.age === 'young' && noun === nouns.coffee) return false;
  if (who.age === 'young' && noun !== nouns.book && noun !== nouns.apple) return false;
  return !COSTLY.includes(noun) || (close(who) && (close(whom) || whom.role === '孩子'));
}

/** A gift: one, or perhaps two of what is small. */
const gift = (dice: Dice, noun: Noun): Phrase =>
  counted(noun, !COSTLY.includes(noun) && dice.oneIn(3) ? dice.pick(['two', 'two', 'three']) : 'a');

const GIFTS = [nouns.book, nouns.apple, nouns.phone, nouns.computer, nouns.bag, nouns.cat, nouns.dog, ...nouns.DRINKS];

/** "she gave me a book" ↔ 她 给 了 我 一 本 书; "he teaches us math" ↔ 他 教 我们 数学. */
function giving(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const whom = dice.oneIn(3) ? aSingle(dice) : dice.pick(PRONOUNS);
  if (!strangers(who, whom)) return undefined;
  if (dice.oneIn(3)) {
    const noun = dice.pick([nouns.math, nouns.history, nouns.machineLearning, ...nouns.LANGUAGES]);
    if (
      who.age === 'young' ||
      who.role === '医生' ||
      whom.role === '老师' ||
      (whom.role === '孩子' && noun === nouns.machineLearning)
    )
      return undefined;
    const order = [who.subject, act.present(act.teach, who.be)!, whom.object, generic(noun)];
    return sentence(order, order, [whom.object.zh.at(-1)!, contentWord(noun)]);
  }
  const noun = dice.pick(GIFTS);
  if (!welcome(who, whom, noun)) return undefined;
  const gave = act.past(act.give)!;
  const given = gift(dice, noun);
  const when = dice.oneIn(2) ? [] : [dice.pick(PAST)];
  return sentence(
    [who.subject, gave, whom.object, given, ...when],
    [who.subject, ...when, gave, whom.object, given],
    [whom.object.zh.at(-1)!, contentWord(noun)],
  );
}

/** "he bought an apple for me" ↔ 他 给 我 买 了 一 个 苹果: "for whom" goes before the verb. */
function doingFor(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const whom = dice.oneIn(3) ? aSingle(dice) : dice.pick(PRONOUNS);
  if (!strangers(who, whom)) return undefined;
  const benefit = word('for', '给');
  const noun = dice.pick(GIFTS.filter((thing) => thing !== nouns.water));
  if (!welcome(who, whom, noun)) return undefined;
  const content: [string, string] = [whom.object.zh.at(-1)!, contentWord(noun)];
  const given = gift(dice, noun);
  if (dice.oneIn(3)) {
    const when = dice.pick(FUTURE);
    const will = word('will', '要');
    const buy = act.bare(act.buy);
    return sentence(
      [who.subject, will, buy, given, benefit, whom.object, when],
      [who.subject, when, will, benefit, whom.object, buy, given],
      content,
    );
  }
  const bought = act.past(act.buy)!;
  const when = dice.oneIn(2) ? [] : [dice.pick(PAST)];
  return sentence(
    [who.subject, bought, given, benefit, whom.object, ...when],
    [who.subject, ...when, benefit, whom.object, bought, given],
    content,
  );
}

/** "I want to go to the park with you" ↔ 我 想 跟 你 一起 去 公园: with ↔ 跟 … 一起. */
function together(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const whom = dice.oneIn(2) ? aSingle(dice) : dice.pick(PRONOUNS);
  if (!strangers(who, whom) && !(whom.age !== 'adult' || whom.role !== '老师')) return undefined;
  if (
    who.about.some((name) => whom.about[whom.about.length - 1] === name) ||
    (who.about[0] === '我们' && whom.about[0] === '我') ||
    (who.about[0] === '我' && whom.about[0] === '我们')
  )
    return undefined;
  const companion = word('with', '跟');
  const mate = whom.object;
  const place = dice.pick([
    ...places.NEAR.filter((p) => p !== places.station && p !== places.hospital),
    ...places.CITIES,
  ]);
  const { english, chinese, goHome } = place.to();
  const going = dice.oneIn(2);
  const activity = act.anActivity(dice);
  if (!going && (activity.verb === act.speak || !act.suits(who, activity) || !act.suits(whom, activity)))
    return undefined;
  const verb = going ? (goHome ? act.goHome : act.go) : activity.verb;
  const [after, tail] = going ? [english, chinese] : [[activity.object], [activity.object]];
  const content: [string, string] = [whom.object.zh.at(-1)!, going ? place.zh : act.contentOf(activity, verb.zh)[1]];
  const kind = dice.below(3);
  if (kind === 0) {
    const want = act.present(act.want, who.be)!;
    const plain = act.bare(verb);
    return sentence(
      [who.subject, want, plain, ...after, companion, mate],
      [who.subject, want, companion, mate, '一起', plain, ...tail],
      content,
    );
  }
  if (kind === 1) {
    const will = word('will', '要');
    const when = dice.pick(FUTURE);
    if (going && place === places.school && !isSchoolTime(when)) return undefined;
    const plain = act.bare(verb);
    return sentence(
      [who.subject, will, plain, ...after, companion, mate, when],
      [who.subject, when, will, companion, mate, '一起', plain, ...tail],
      content,
    );
  }
  const habit = act.present(verb, who.be);
  if (!habit || places.CITIES.includes(place)) return undefined;
  const when = dice.pick(HABITUAL);
  if (going && place === places.school && !isSchoolTime(when)) return undefined;
  return sentence(
    [who.subject, habit, ...after, companion, mate, when],
    [who.subject, when, companion, mate, '一起', habit, ...tail],
    content,
  );
}

export const GIVING: Pattern[] = [
  { name: 'give and teach', size: 950, draw: giving },
  { name: 'for someone', size: 900, draw: doingFor },
  { name: 'with someone', size: 1100, draw: together },
];
