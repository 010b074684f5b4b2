import * as act from '../activity';
import { aSingle } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { generic } from '../noun';
import { type Pattern, pairOf, type Sentence, sentence } from '../pattern';
import { he, I, KIN, kinOf, NAMED, PRONOUNS, she, theChildren, theStudents, they, you } from '../person';
import { word } from '../phrase';
import { EVENING, FUTURE, MORNING, PAST, TODAY } from '../time';
import { happened } from './past';

/** "who are you" ↔ 你 是 谁; "who wants to drink tea" ↔ 谁 想 喝 茶. */
function whoIs(dice: Dice): Sentence | undefined {
  const asked = word('who', '谁');
  if (dice.oneIn(3)) {
    const someone = dice.pick([
      I,
      you,
      he,
      she,
      they,
      ...NAMED,
      theChildren,
      theStudents,
      kinOf(dice.pick(NAMED), dice.pick(KIN)),
      aSingle(dice),
    ]);
    const be = word(someone.be, '是');
    return sentence([asked, be, someone.subject], [someone.subject, be, asked], ['谁', someone.subject.zh.at(-1)!]);
  }
  if (dice.oneIn(4)) {
    const past = happened(dice);
    const when = dice.oneIn(3) ? [] : [dice.pick([...PAST, TODAY])];
    return sentence([asked, ...past.english, ...when], [asked, ...when, ...past.chinese], past.content);
  }
  if (dice.oneIn(4)) {
    const whom = dice.oneIn(2) ? dice.pick(PRONOUNS) : aSingle(dice);
    const verb = dice.pick([act.know, act.like, act.love, act.wait]);
    const is = word('is', '正在');
    const does = verb === act.wait ? word(verb.ing!, verb.zh) : act.present(verb, 'is')!;
    const helper = verb === act.wait ? [is] : [];
    return sentence(
      [asked, ...helper, does, whom.object],
      [asked, ...helper, does, whom.object],
      [verb.zh, whom.object.zh.at(-1)!],
    );
  }
  const liked = dice.pick([
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
  ]);
  const activity = dice.oneIn(4) ? { verb: act.like, noun: liked, object: generic(liked) } : act.aPastime(dice);
  const mood = dice.pick(['', 'want', 'can', 'love', 'yesterday', 'will'] as const);
  if (mood === 'yesterday') {
    const did = act.past(activity.verb);
    if (!did) return undefined;
    const when = dice.pick(PAST);
    return sentence(
      [asked, did, activity.object, when],
      [asked, when, did, activity.object],
      act.contentOf(activity, '谁'),
    );
  }
  if (mood === 'will' && activity.verb !== act.like) {
    const will = word('will', '要');
    const when = dice.pick(FUTURE);
    const verb = act.bare(activity.verb);
    return sentence(
      [asked, will, verb, activity.object, when],
      [asked, when, will, verb, activity.object],
      act.contentOf(activity, '要'),
    );
  }
  if (mood === 'want' && activity.verb !== act.like) {
    const order = act.present(act.want, 'is')!;
    const verb = act.bare(activity.verb);
    return sentence(
      [asked, order, verb, activity.object],
      [asked, order, verb, activity.object],
      act.contentOf(activity, '想'),
    );
  }
  if (mood === 'can') {
    const skill = dice.pick([...act.SKILLS, ...act.SPEAKING]);
    const order = [asked, word('can', '会'), act.bare(skill.verb), skill.object];
    return sentence(order, order, act.contentOf(skill, '会'));
  }
  const verb = act.present(mood === 'love' && activity.verb === act.like ? act.love : activity.verb, 'is');
  if (!verb) return undefined;
  const habit =
    activity.verb === act.like
      ? []
      : dice.pick([...(activity.noun ? [[]] : []), [MORNING], [EVENING], [word('every day', '每天')]]);
  return sentence(
    [asked, verb, activity.object, ...habit],
    [asked, ...habit, verb, activity.object],
    act.contentOf(activity, '谁'),
  );
}

export const WHO: Pattern = { name: 'who', size: 950, draw: whoIs };

/** The shortest sentence with all its words in another order. */
export function whoAreYou() {
  const be = word(you.be, '是');
  const who = word('who', '谁');
  return pairOf(sentence([who, be, you.subject], [you.subject, be, who], ['谁', '你']), 'who');
}
