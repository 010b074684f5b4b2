import { type Activity, anActivity, bare, contentOf, cook, does, know, like, present, suits } from '../activity';
import { anyone, aSingle, notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, generic } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { type Person, PRONOUNS, strangers } from '../person';
import { type Phrase, word } from '../phrase';

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
  ...nouns.DISHES,
  nouns.apple,
];

interface Deed {
  readonly verb: Activity['verb'];
  readonly object: Phrase;
  readonly content: [string, string];
}

/** Something one does or does not do: an everyday activity, liking something, or knowing someone. */
function deed(dice: Dice, who: Person): Deed | undefined {
  const kind = dice.below(4);
  if (kind === 0) {
    const noun = dice.pick(LIKED);
    return { verb: like, object: generic(noun), content: [like.zh, contentWord(noun)] };
  }
  if (kind === 1) {
    const whom = dice.oneIn(3) ? dice.pick(PRONOUNS) : aSingle(dice);
    const words = whom.object.zh;
    return strangers(who, whom)
      ? { verb: know, object: whom.object, content: [know.zh, words[words.length - 1]] }
      : undefined;
  }
  const what = dice.oneIn(12) ? { verb: cook, object: word('', '') } : anActivity(dice);
  return suits(who, what)
    ? { verb: what.verb, object: what.object, content: contentOf(what, who.subject.zh[0]) }
    : undefined;
}

/** "he does not like coffee" ↔ 他 不 喜欢 咖啡. */
function denying(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const what = deed(dice, who);
  if (!what) return undefined;
  const not = word('not', '不');
  const verb = bare(what.verb);
  return sentence(
    [who.subject, does(who.be), not, verb, what.object],
    [who.subject, not, verb, what.object],
    what.content,
  );
}

/** "do you like cats" ↔ 你 喜欢 猫 吗. */
function asking(dice: Dice): Sentence | undefined {
  const who = notMyself(dice);
  const what = deed(dice, who);
  if (!what) return undefined;
  const verb = bare(what.verb);
  return sentence([does(who.be), who.subject, verb, what.object], [who.subject, verb, what.object, '吗'], what.content);
}

/** "I know your teacher" ↔ 我 认识 你 的 老师; "she speaks Chinese" ↔ 她 说 中文. */
function telling(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const what = deed(dice, who);
  const verb = what && present(what.verb, who.be);
  if (!verb || what.verb === like || what.object.zh.length === 0) return undefined;
  const order = [who.subject, verb, what.object];
  return sentence(order, order, what.content);
}

export const DENIAL: Pattern[] = [
  { name: 'do and does', size: 820, draw: telling },
  { name: 'do not', size: 900, draw: denying },
  { name: 'yes or no', size: 900, draw: asking },
];
