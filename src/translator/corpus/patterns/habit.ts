import * as act from '../activity';
import { type Activity, contentOf, present, suits } from '../activity';
import { anyone } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { generic } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import type { Person } from '../person';
import { type Phrase, word } from '../phrase';
import type { Place } from '../place';
import * as places from '../place';
import { EVERY_DAY, HABITUAL, isSchoolTime, MONDAY, SUNDAY } from '../time';

/** What people do where, so that nobody sleeps in the shop. */
const CUSTOMS: readonly (readonly [readonly Activity[], readonly Place[]])[] = [
  [[act.READING], [places.school, places.home, places.library, places.park, places.here]],
  [[act.WATCHING], [places.home]],
  [[act.LISTENING], [places.home, places.park, places.here]],
  [act.STUDYING, [places.school, places.home, places.library, places.here]],
  [act.SPEAKING, [places.school, places.home, places.here]],
  [
    [act.WORKING],
    [
      places.school,
      places.hospital,
      places.shop,
      places.restaurant,
      places.library,
      places.station,
      places.home,
      places.beijing,
      places.shanghai,
      places.china,
      places.here,
    ],
  ],
  [act.EATING, [places.home, places.school, places.here]],
  [act.EATING.filter(({ noun }) => noun !== nouns.apple), [places.restaurant]],
  [act.DRINKING, [places.home, places.here]],
  [act.DRINKING.slice(0, 2), [places.restaurant]],
];

/** An activity at a place where people do it. */
export function somewhere(dice: Dice): [Activity, Place] {
  const [activities, at] = dice.pick(CUSTOMS);
  return [dice.pick(activities), dice.pick(at)];
}

/** Teachers and doctors keep to their own houses. */
export const belongs = (who: Person, activity: Activity, place: Place): boolean =>
  suits(who, activity) &&
  !(activity.verb === act.work && who.role === '老师' && place !== places.school && place !== places.here) &&
  !(activity.verb === act.work && who.role === '医生' && place !== places.hospital && place !== places.here) &&
  !(place === places.school && who.age === 'adult' && who.role !== '老师');

/** Nobody has weekdays for eating and drinking, or an hour for speaking Chinese. */
export const usual = ({ verb }: Activity, when: Phrase): boolean =>
  !([act.eat, act.drink].includes(verb) && [SUNDAY, MONDAY].includes(when)) &&
  !(verb === act.speak && when !== EVERY_DAY);

/** "I drink tea every day" ↔ 我 每天 喝 茶: time goes before the verb. */
function atTimes(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const what = act.aHabit(dice);
  const when = dice.pick(HABITUAL);
  const verb = present(what.verb, who.be);
  if (!verb || !suits(who, what) || !usual(what, when)) return undefined;
  return sentence(
    [who.subject, verb, what.object, when],
    [who.subject, when, verb, what.object],
    contentOf(what, when.zh[0]),
  );
}

/** "he studies at school" ↔ 他 在 学校 学习: place goes before the verb. */
function atPlace(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const [what, place] = somewhere(dice);
  const verb = present(what.verb, who.be);
  if (!verb || !belongs(who, what, place)) return undefined;
  const at = place.at();
  const alone = what.verb === act.study && dice.oneIn(2);
  const object = alone ? [] : [what.object];
  return sentence([who.subject, verb, ...object, at], [who.subject, at, verb, ...object], [what.verb.zh, place.zh]);
}

/** "she reads books at home in the evening" ↔ 她 晚上 在 家 看 书: time, then place, then the verb. */
function atTimeAndPlace(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const [what, place] = somewhere(dice);
  const when = dice.pick(
    place === places.school
      ? HABITUAL.filter(isSchoolTime)
      : places.CITIES.includes(place)
        ? [EVERY_DAY, MONDAY, SUNDAY]
        : HABITUAL,
  );
  const verb = present(what.verb, who.be);
  if (!verb || !belongs(who, what, place) || !usual(what, when) || place === places.here || place === places.china)
    return undefined;
  const at = place.at();
  const order = [who.subject, when, at, verb, what.object];
  return sentence([who.subject, verb, what.object, at, when], order, [place.zh, contentOf(what, what.verb.zh)[1]]);
}

const LIKED = [
  nouns.cat,
  nouns.dog,
  nouns.book,
  nouns.movie,
  nouns.tea,
  nouns.coffee,
  nouns.milk,
  ...nouns.DISHES,
  nouns.math,
  nouns.history,
  nouns.music,
  nouns.machineLearning,
];

/** "we all like music" ↔ 我们 都 喜欢 音乐, also 也, often 经常: these stand before the verb in both. */
function withAdverb(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  const kind = dice.pick(['all', 'all', 'also', 'often'] as const);
  const group = who.be === 'are' && who.about.length === 1 && who.about[0] !== '你';
  if (kind === 'all' && !group) return undefined;
  const adverb: Phrase = word(kind, { all: '都', also: '也', often: '经常' }[kind]);
  const noun = dice.pick(LIKED);
  const what: Activity =
    kind !== 'often' && dice.oneIn(3) ? { verb: act.like, noun, object: generic(noun) } : act.anActivity(dice);
  const verb = present(what.verb, who.be);
  if (!verb || !suits(who, what) || (kind === 'often' && (what.verb === act.work || what.verb === act.study)))
    return undefined;
  const order = [who.subject, adverb, verb, what.object];
  return sentence(order, order, contentOf(what, adverb.zh[0]));
}

export const HABITS: Pattern[] = [
  { name: 'time before the verb', size: 1150, draw: atTimes },
  { name: 'place before the verb', size: 950, draw: atPlace },
  { name: 'time and place', size: 1150, draw: atTimeAndPlace },
  { name: 'also, all, often', size: 850, draw: withAdverb },
];
