import * as act from '../activity';
import { suits } from '../activity';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, generic, owned } from '../noun';
import { pairOf, type Pattern, type Sentence, sentence } from '../pattern';
import {
  anOwner,
  anyone,
  aSingle,
  KIN,
  he,
  I,
  kinOf,
  NAMED,
  notMyself,
  PRONOUNS,
  she,
  theChildren,
  theStudents,
  they,
  you,
} from '../person';
import { type Part, word } from '../phrase';
import { EVENING, MORNING, PAST, TODAY, TOMORROW } from '../time';
import { happened } from './tense';

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

/** "where does she work" ↔ 她 在 哪里 工作; "where is my phone" ↔ 我 的 手机 在 哪里. */
function where(dice: Dice): Sentence | undefined {
  const who = notMyself(dice);
  const asked = word('where', '哪里');
  const does = act.does(who.be);
  const kind = dice.below(6);
  if (kind === 0) {
    const owner = anOwner(dice);
    const noun = dice.pick(nouns.BELONGINGS.filter((thing) => thing !== nouns.apple));
    if (!owner.possessive) return undefined;
    const it = owned(noun, owner.possessive);
    const is = word('is', '在');
    return sentence([asked, is, it], [it, is, asked], ['哪里', contentWord(noun)]);
  }
  const content = (verb: act.Verb): [string, string] => [verb.zh, who.subject.zh.at(-1)!];
  if (kind === 1) {
    const be = word(who.be, '在');
    return sentence([asked, be, who.subject], [who.subject, be, asked], ['哪里', who.subject.zh.at(-1)!]);
  }
  if (kind === 2) {
    const live = act.bare(act.live);
    return sentence([asked, does, who.subject, live], [who.subject, live, '在', asked], content(act.live));
  }
  if (kind === 3) {
    const come = act.bare(act.come);
    return sentence([asked, does, who.subject, come], [who.subject, come, asked], content(act.come));
  }
  const go = act.bare(act.go);
  if (kind === 4) {
    const [helper, modal]: [Part, Part] = dice.pick([
      [word('will', '要'), 'will'],
      [does, 'want'],
    ]);
    if (modal === 'want') {
      const want = act.bare(act.want);
      return sentence([asked, helper, who.subject, want, go], [who.subject, want, go, asked], content(act.go));
    }
    return sentence(
      [asked, helper, who.subject, go, TOMORROW],
      [who.subject, TOMORROW, helper, go, asked],
      content(act.go),
    );
  }
  const activity = dice.pick([
    act.WORKING,
    act.READING,
    ...act.STUDYING,
    { verb: act.study, object: word('', '') },
    ...act.EATING.slice(0, 2),
  ]);
  if (!suits(who, activity)) return undefined;
  const verb = act.bare(activity.verb);
  return sentence(
    [asked, does, who.subject, verb, activity.object],
    [who.subject, '在', asked, verb, activity.object],
    act.contentOf(activity, who.subject.zh.at(-1)!),
  );
}

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
      anyone(dice),
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
  const mood = dice.pick(['', 'want', 'can', 'love', 'yesterday'] as const);
  if (mood === 'yesterday') {
    const { past } = activity.verb;
    if (!past) return undefined;
    const when = dice.pick(PAST);
    const did = word(past, activity.verb.zh);
    return sentence(
      [asked, did, activity.object, when],
      [asked, when, did, '了', activity.object],
      act.contentOf(activity, '谁'),
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

export const WH: Pattern[] = [
  { name: 'what', size: 820, draw: what },
  { name: 'where', size: 820, draw: where },
  { name: 'who', size: 850, draw: whoIs },
];

/** The shortest sentence with all its words in another order. */
export function whoAreYou() {
  const be = word(you.be, '是');
  const who = word('who', '谁');
  return pairOf(sentence([who, be, you.subject], [you.subject, be, who], ['谁', '你']), 'who');
}
