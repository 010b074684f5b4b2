import * as act from '../activity';
import { suits } from '../activity';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, generic } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { notMyself } from '../person';
import * as places from '../place';
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

/** "when will you go home" ↔ 你 什么时候 要 回 家; "how do you go to school" ↔ 你 怎么 去 学校. */
function whenOrHow(dice: Dice): Sentence | undefined {
  const who = notMyself(dice);
  const place = dice.pick([...places.NEAR, ...places.CITIES]);
  const { english, chinese, goHome } = place.to();
  const go = act.bare(goHome ? act.goHome : act.go);
  const content: [string, string] = [who.subject.zh.at(-1)!, place.zh];
  if (dice.oneIn(3)) {
    const asked = word('how', '怎么');
    return sentence(
      [asked, act.does(who.be), who.subject, go, ...english],
      [who.subject, asked, go, ...chinese],
      content,
    );
  }
  const asked = word('when', '什么时候');
  const will = word('will', '要');
  if (dice.oneIn(2)) {
    return sentence([asked, will, who.subject, go, ...english], [who.subject, asked, will, go, ...chinese], content);
  }
  const what = act.anActivity(dice);
  if (!suits(who, what) || what.verb === act.speak || what.noun === nouns.apple) return undefined;
  const verb = act.bare(what.verb);
  return dice.oneIn(2)
    ? sentence(
        [asked, act.does(who.be), who.subject, verb, what.object],
        [who.subject, asked, verb, what.object],
        act.contentOf(what, '什么时候'),
      )
    : sentence(
        [asked, will, who.subject, verb, what.object],
        [who.subject, asked, will, verb, what.object],
        act.contentOf(what, '什么时候'),
      );
}

const COUNTED = [nouns.book, nouns.cat, nouns.dog, nouns.apple, nouns.movie, ...nouns.DRINKS];

/** "how many cats do you have" ↔ 你 有 几 只 猫. */
function howMany(dice: Dice): Sentence | undefined {
  const who = notMyself(dice);
  const asked = word('how many', '几');
  const friends = word('friends', '朋友');
  const children = word('children', '孩子');
  const noun = dice.pick(COUNTED);
  const cups = word('cups', '杯');
  const thing = noun.kind === 'drink' ? [asked, cups, 'of', generic(noun)] : [asked, generic(noun)];
  const [english, chinese] = [
    thing,
    thing
      .filter((part) => part !== 'of')
      .flatMap((part) => (part === asked && noun.kind !== 'drink' ? [asked, noun.measure] : [part])),
  ];
  const owns = [nouns.book, nouns.cat, nouns.dog].includes(noun);
  const kind = dice.below(4);
  if (kind === 0) {
    const [people, name] = dice.oneIn(2) ? [friends, '朋友'] : [children, '孩子'];
    if (name === '孩子' && who.age === 'young') return undefined;
    const have = act.bare(act.have);
    return sentence(
      [asked, people, act.does(who.be), who.subject, have],
      [who.subject, have, asked, '个', people],
      ['有', name],
    );
  }
  if (kind === 1 && owns) {
    const have = act.bare(act.have);
    return sentence(
      [...english, act.does(who.be), who.subject, have],
      [who.subject, have, ...chinese],
      ['有', contentWord(noun)],
    );
  }
  const verbs = { drink: act.drink, fruit: act.eat, book: act.buy, animal: undefined, movie: act.watch };
  const did = verbs[noun.kind as keyof typeof verbs];
  if (!did || !suits(who, { verb: did, noun, object: asked })) return undefined;
  const verb = act.bare(dice.oneIn(3) && noun === nouns.apple ? act.buy : did);
  if (kind === 2) {
    const want = act.bare(act.want);
    return sentence(
      [...english, act.does(who.be), who.subject, want, verb],
      [who.subject, want, verb, ...chinese],
      [verb.zh[0], contentWord(noun)],
    );
  }
  const when = dice.oneIn(2) ? [] : [word('yesterday', '昨天')];
  return sentence(
    [...english, 'did', who.subject, verb, ...when],
    [who.subject, ...when, verb, '了', ...chinese],
    [verb.zh[0], contentWord(noun)],
  );
}

export const REASON: Pattern[] = [
  { name: 'why', size: 800, draw: why },
  { name: 'when and how', size: 820, draw: whenOrHow },
  { name: 'how many', size: 780, draw: howMany },
];
