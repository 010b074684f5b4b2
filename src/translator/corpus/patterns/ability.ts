import * as act from '../activity';
import { contentOf } from '../activity';
import { anyone, notMyself } from '../cast';
import type { Dice } from '../dice';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { word } from '../phrase';

/** "she can swim" ↔ 她 会 游泳: what one has learnt is 会. */
function ability(dice: Dice): Sentence | undefined {
  const mood = dice.below(3);
  const who = mood === 0 ? notMyself(dice) : anyone(dice);
  const what = dice.pick([...act.SKILLS, ...act.SKILLS, ...act.SPEAKING, ...act.SPEAKING]);
  const verb = act.bare(what.verb);
  const content = contentOf(what, who.subject.zh.at(-1)!);
  if (mood === 1) {
    const cannot = word('cannot', '不 会');
    return sentence([who.subject, cannot, verb, what.object], [who.subject, cannot, verb, what.object], content);
  }
  const can = word('can', '会');
  return mood === 0
    ? sentence([can, who.subject, verb, what.object], [who.subject, can, verb, what.object, '吗'], content)
    : sentence([who.subject, can, verb, what.object], [who.subject, can, verb, what.object], content);
}

export const ABILITY: Pattern = { name: 'can (learnt)', size: 780, draw: ability };
