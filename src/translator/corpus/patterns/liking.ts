import { aPastime, bare, contentOf, like, love, present, suits } from '../activity';
import { anOwner, anyone, aSingle } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, generic, owned, pointed } from '../noun';
import { type Pattern, pairOf, type Sentence, sentence } from '../pattern';
import { I, type Person, PRONOUNS, strangers } from '../person';
import { type Phrase, word } from '../phrase';
import { beijing, china, park, shanghai } from '../place';

const LIKED = [
  nouns.cat,
  nouns.dog,
  nouns.book,
  nouns.movie,
  nouns.music,
  nouns.math,
  nouns.history,
  nouns.machineLearning,
  nouns.machineLearning,
  nouns.chinese,
  nouns.english,
  nouns.tea,
  nouns.coffee,
  nouns.milk,
  ...nouns.DISHES,
  nouns.apple,
];
const OWNED = [nouns.book, nouns.cat, nouns.dog, nouns.car, nouns.computer, nouns.phone, nouns.bag];
const POINTED = [nouns.book, nouns.movie, nouns.cat, nouns.dog, nouns.car, nouns.bag, nouns.phone];
const PLACES = [beijing, shanghai, china, park];

/** Something to love or like, with its content word. */
function somethingLiked(dice: Dice, who: Person): [Phrase, string] | undefined {
  const kind = dice.below(10);
  if (kind < 5) {
    const noun = dice.pick(LIKED);
    return [generic(noun), contentWord(noun)];
  }
  if (kind < 6) return [word('children', '孩子'), '孩子'];
  if (kind < 7) {
    const noun = dice.pick(POINTED);
    return [pointed(noun, dice.pick(['this', 'that'])), contentWord(noun)];
  }
  if (kind < 8) {
    const owner = anOwner(dice);
    const noun = dice.pick(OWNED);
    return owner.possessive && (owner === who || strangers(owner, who))
      ? [owned(noun, owner.possessive), contentWord(noun)]
      : undefined;
  }
  if (kind < 9) {
    const place = dice.pick(PLACES);
    return [place.name!(), place.zh];
  }
  const whom = dice.oneIn(2) ? dice.pick(PRONOUNS) : aSingle(dice);
  return strangers(who, whom) ? [whom.object, whom.object.zh[whom.object.zh.length - 1]] : undefined;
}

/** "I love machine learning" ↔ 我 爱 机器 学习. */
function liking(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const verb = dice.pick([love, like, like]);
  const what = somethingLiked(dice, who);
  if (!what || (verb === love && OWNED.some((noun) => what[0].zh.length > 1 && what[0].zh.at(-1) === noun.zh)))
    return undefined;
  const order = [who.subject, present(verb, who.be)!, what[0]];
  return sentence(order, order, [verb.zh, what[1]]);
}

/** "she likes to swim" ↔ 她 喜欢 游泳. */
function likingToDo(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const what = aPastime(dice);
  if (what.verb.zh === '工作' || what.noun === nouns.water || !suits(who, what)) return undefined;
  const likes = present(like, who.be)!;
  const does = bare(what.verb);
  return sentence(
    [who.subject, likes, 'to', does, what.object],
    [who.subject, likes, does, what.object],
    contentOf(what, '喜欢'),
  );
}

export const LIKING: Pattern[] = [
  { name: 'liking', size: 1200, draw: liking },
  { name: 'liking to do', size: 780, draw: likingToDo },
];

/** The sentence the whole page starts from. */
export function loveOfMachineLearning() {
  const order = [I.subject, present(love, I.be)!, generic(nouns.machineLearning)];
  return pairOf(sentence(order, order, [love.zh, '机器']), 'liking');
}
