import * as act from '../activity';
import { notMyself } from '../cast';
import type { Dice } from '../dice';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { word } from '../phrase';
import { EVENING, MORNING, PAST, TODAY, TOMORROW } from '../time';

const OBJECT_VERBS = [act.eat, act.drink, act.watch, act.study, act.buy, act.like, act.listen];

/** 看 什么 would be both "watch what" and "read what": asking, it is "read". */
const ASKED_VERBS = OBJECT_VERBS.filter((verb) => verb !== act.watch && verb !== act.listen).concat(act.read);

/** "what do you want to eat" ↔ 你 想 吃 什么: the question word stays where the answer will stand. */
function what(dice: Dice): Sentence | undefined {
  const who = notMyself(dice);
  const asked = word('what', '什么');
  const verb = dice.pick(ASKED_VERBS);
  const plain = act.bare(verb);
  const kind = dice.below(4);
  const content: [string, string] = [verb.zh, who.subject.zh.at(-1)!];
  if (kind === 0 && verb.ing) {
    const be = word(who.be, '正在');
    const doing = word(verb.ing, verb.zh);
    return sentence([asked, be, who.subject, doing], [who.subject, be, doing, asked], content);
  }
  if (kind === 1 && verb.past) {
    const when = dice.pick([...PAST, TODAY]);
    return sentence([asked, 'did', who.subject, plain, when], [who.subject, when, plain, '了', asked], content);
  }
  if (kind === 2 && verb !== act.like) {
    const want = act.bare(act.want);
    const when = dice.oneIn(3) ? [dice.pick([TODAY, TOMORROW])] : [];
    return sentence(
      [asked, act.does(who.be), who.subject, want, plain, ...when],
      [who.subject, ...when, want, plain, asked],
      content,
    );
  }
  if (verb === act.buy || verb === act.read) return undefined;
  const when = verb === act.like ? [] : dice.pick([[], [MORNING], [EVENING]]);
  return sentence(
    [asked, act.does(who.be), who.subject, plain, ...when],
    [who.subject, ...when, plain, asked],
    content,
  );
}

export const WHAT: Pattern = { name: 'what', size: 820, draw: what };
