import * as act from '../activity';
import { suits } from '../activity';
import { notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { generic } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { word } from '../phrase';

const LIKED = [
  nouns.cat,
  nouns.dog,
  nouns.book,
  nouns.movie,
  nouns.music,
  nouns.math,
  nouns.history,
  nouns.machineLearning,
  nouns.tea,
  nouns.coffee,
  nouns.milk,
];

/** "why do you study Chinese" ↔ 你 为什么 学习 中文. */
function why(dice: Dice): Sentence | undefined {
  const who = notMyself(dice);
  const asked = word('why', '为什么');
  const liked = dice.pick(LIKED);
  const what = dice.oneIn(3) ? { verb: act.like, noun: liked, object: generic(liked) } : act.aPastime(dice);
  if (!suits(who, what)) return undefined;
  const verb = act.bare(what.verb);
  const content = act.contentOf(what, who.subject.zh.at(-1)!);
  const mood = dice.pick(['', '', 'not', 'want'] as const);
  if (mood !== 'not' && [act.WORKING, act.SLEEPING].includes(what)) return undefined;
  if (mood === 'not') {
    const not = word('not', '不');
    const order = [who.subject, not, verb, what.object];
    return sentence([asked, act.does(who.be), ...order], [who.subject, asked, not, verb, what.object], content);
  }
  if (mood === 'want' && what.verb !== act.like) {
    const want = act.bare(act.want);
    return sentence(
      [asked, act.does(who.be), who.subject, want, verb, what.object],
      [who.subject, asked, want, verb, what.object],
      content,
    );
  }
  return sentence(
    [asked, act.does(who.be), who.subject, verb, what.object],
    [who.subject, asked, verb, what.object],
    content,
  );
}

export const WHY: Pattern = { name: 'why', size: 800, draw: why };
