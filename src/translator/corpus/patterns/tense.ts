import * as act from '../activity';
import type { Activity } from '../activity';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { type Count, contentWord, counted, generic, type Noun } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { anyone, aSingle, notMyself, type Person, PRONOUNS, strangers } from '../person';
import { CITIES, NEAR, type Place, school } from '../place';
import { type Phrase, word } from '../phrase';
import { FUTURE, isSchoolTime, NOW, PAST, TODAY } from '../time';

export const COUNTS: readonly Count[] = ['a', 'a', 'two', 'three'];

/** "a book" or "two cups of tea": a number of what one buys, eats or drinks; no plural the vocabulary lacks. */
export function some(dice: Dice, noun: Noun): Phrase {
  const countable = noun.kind === 'drink' || noun.many !== undefined;
  return counted(noun, countable ? dice.pick(COUNTS) : 'a');
}

/** What is going on, or is over: with a count where one is natural. */
function event(dice: Dice, over: boolean): Activity {
  const doing = (verb: act.Verb, noun: Noun, object: Phrase): Activity => ({ verb, noun, object });
  const dish = dice.pick([...nouns.DISHES, nouns.apple]);
  const drink = dice.pick(nouns.DRINKS);
  return dice.pick([
    doing(act.eat, dish, dish.mass ? generic(dish) : over ? some(dice, dish) : counted(dish, 'a')),
    doing(
      act.drink,
      drink,
      dice.oneIn(2) && !(over && drink === nouns.water)
        ? generic(drink)
        : over
          ? some(dice, drink)
          : counted(drink, 'a'),
    ),
    doing(act.watch, nouns.movie, counted(nouns.movie, 'a')),
  ]);
}

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

/** Something that happened: "bought a book" ↔ 买 了 一 本 书, "went to the park" ↔ 去 了 公园. */
export function happened(dice: Dice): {
  english: (Phrase | string)[];
  chinese: (Phrase | string)[];
  activity: Activity;
  content: [string, string];
} {
  if (dice.oneIn(4)) {
    const place = dice.pick([...NEAR.filter((p) => p.zh !== '家'), ...CITIES]);
    const went = word(act.go.past!, act.go.zh);
    const { english, chinese } = place.to();
    return {
      english: [went, ...english],
      chinese: [went, '了', ...chinese],
      activity: { verb: act.go, object: went },
      content: ['去', place.zh],
    };
  }
  const ware = dice.pick([...nouns.WARES, nouns.book, nouns.apple]);
  const activity = dice.oneIn(3) ? { verb: act.buy, noun: ware, object: some(dice, ware) } : event(dice, true);
  const verb = word(activity.verb.past!, activity.verb.zh);
  return {
    english: [verb, activity.object],
    chinese: [verb, '了', activity.object],
    activity,
    content: act.contentOf(activity, '了'),
  };
}

/** "I bought a book yesterday" ↔ 我 昨天 买 了 一 本 书, and "he saw a cat" ↔ 他 看到 了 一 只 猫. */
function past(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const when = dice.oneIn(3) ? [] : [dice.pick([...PAST, TODAY])];
  if (dice.oneIn(6)) {
    const seen = dice.pick([...nouns.ANIMALS, nouns.car]);
    const saw = word('saw', '看到');
    const object = some(dice, seen);
    return sentence(
      [who.subject, saw, object, ...when],
      [who.subject, ...when, saw, '了', object],
      [saw.zh[0], contentWord(seen)],
    );
  }
  const { english, chinese, activity, content } = happened(dice);
  if (content[1] === school.zh && !when.every(isSchoolTime)) return undefined;
  if (!act.suits(who, activity) || (who.age === 'young' && activity.verb === act.buy && activity.noun === nouns.car))
    return undefined;
  return sentence([who.subject, ...english, ...when], [who.subject, ...when, ...chinese], content);
}

/** "she did not drink coffee yesterday" ↔ 她 昨天 没 喝 咖啡: no 了 after 没. */
function pastDenied(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const not = word('not', '没');
  const when = dice.pick([...PAST, TODAY]);
  if (dice.oneIn(4)) {
    const place: Place = dice.pick(NEAR);
    if (place === school && !isSchoolTime(when)) return undefined;
    const { english, chinese, goHome } = place.to();
    const went = act.bare(goHome ? act.goHome : act.go);
    return sentence(
      [who.subject, 'did', not, went, ...english, when],
      [who.subject, when, not, went, ...chinese],
      [went.zh[0], place.zh],
    );
  }
  const what = dice.oneIn(8) ? act.SLEEPING : act.anActivity(dice);
  if (!act.suits(who, what) || (what === act.SLEEPING && when.zh.length > 1)) return undefined;
  const verb = act.bare(what.verb);
  return sentence(
    [who.subject, 'did', not, verb, what.object, when],
    [who.subject, when, not, verb, what.object],
    act.contentOf(what, when.zh[0]),
  );
}

/** "we will go to Beijing tomorrow" ↔ 我们 明天 要 去 北京; "will" ↔ 要. */
function future(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const will = word('will', '要');
  const when = dice.pick(FUTURE);
  if (dice.oneIn(3)) {
    const place = dice.pick([...NEAR, ...CITIES]);
    if (place === school && !isSchoolTime(when)) return undefined;
    const { english, chinese, goHome } = place.to();
    const goes = act.bare(goHome ? act.goHome : act.go);
    return sentence(
      [who.subject, will, goes, ...english, when],
      [who.subject, when, will, goes, ...chinese],
      [goes.zh[0], place.zh],
    );
  }
  const ware = dice.pick([...nouns.WARES, nouns.book]);
  const what: Activity = dice.oneIn(3)
    ? { verb: act.buy, noun: ware, object: some(dice, ware) }
    : dice.pick([
        act.READING,
        act.WATCHING,
        dice.pick(act.STUDYING),
        act.WORKING,
        dice.pick(act.EATING),
        dice.pick(act.SKILLS),
      ]);
  if (!act.suits(who, what) || (who.age === 'young' && what.verb === act.buy && what.noun !== nouns.book))
    return undefined;
  const verb = act.bare(what.verb);
  return sentence(
    [who.subject, will, verb, what.object, when],
    [who.subject, when, will, verb, what.object],
    act.contentOf(what, when.zh[0]),
  );
}

export const TENSE: Pattern[] = [
  { name: 'going on', size: 1100, draw: goingOn },
  { name: 'past', size: 1150, draw: past },
  { name: 'past denied', size: 820, draw: pastDenied },
  { name: 'future', size: 1000, draw: future },
];
