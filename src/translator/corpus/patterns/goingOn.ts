import type { Activity } from '../activity';
import * as act from '../activity';
import { anyone, aSingle, notMyself } from '../cast';
import type { Dice } from '../dice';
import { event } from '../event';
import * as nouns from '../noun';
import { counted } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { type Person, PRONOUNS, strangers } from '../person';
import { word } from '../phrase';
import { NOW } from '../time';

function ongoing(dice: Dice, who: Person): Activity | undefined {
  const kind = dice.below(8);
  if (kind === 0) return { verb: act.read, noun: nouns.book, object: counted(nouns.book, 'a') };
  if (kind === 1) return dice.pick([act.WORKING, act.SLEEPING]);
  if (kind === 2) return dice.pick([act.LISTENING, event(dice, false)]);
  if (kind === 3) return dice.pick(act.STUDYING);
  if (kind < 6) return event(dice, false);
  const whom = dice.oneIn(2) ? dice.pick(PRONOUNS) : aSingle(dice);
  return strangers(who, whom) ? { verb: act.wait, object: whom.object } : undefined;
}

/** "he is reading a book" ↔ 他 正在 看 一 本 书; asked with 吗. */
function goingOn(dice: Dice): Sentence | undefined {
  const question = dice.oneIn(4);
  const who = question ? notMyself(dice) : anyone(dice);
  const what = ongoing(dice, who);
  if (!what || !act.suits(who, what)) return undefined;
  const when = dice.oneIn(3) ? [NOW] : [];
  const be = word(who.be, '正在');
  const verb = word(what.verb.ing!, what.verb.zh);
  const content = act.contentOf(what, what.object.zh.at(-1) ?? '正在');
  const chinese = [who.subject, ...when, be, verb, what.object];
  return question
    ? sentence([be, who.subject, verb, what.object, ...when], [...chinese, '吗'], content)
    : sentence([who.subject, be, verb, what.object, ...when], chinese, content);
}

export const GOING_ON: Pattern = { name: 'going on', size: 1100, draw: goingOn };
