import type { Activity } from '../activity';
import * as act from '../activity';
import { some } from '../amount';
import { anyone } from '../cast';
import type { Dice } from '../dice';
import { event } from '../event';
import * as nouns from '../noun';
import { contentWord } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { type Phrase, word } from '../phrase';
import { CITIES, NEAR, type Place, school } from '../place';
import { isSchoolTime, PAST, TODAY } from '../time';

/** Something that happened: "bought a book" ↔ 买 了 一 本 书, "went to the park" ↔ 去 了 公园. */
export function happened(dice: Dice): {
  english: (Phrase | string)[];
  chinese: (Phrase | string)[];
  activity: Activity;
  content: [string, string];
} {
  if (dice.oneIn(4)) {
    const place = dice.pick([...NEAR.filter((p) => p.zh !== '家'), ...CITIES]);
    const went = act.past(act.go)!;
    const { english, chinese } = place.to();
    return {
      english: [went, ...english],
      chinese: [went, ...chinese],
      activity: { verb: act.go, object: went },
      content: ['去', place.zh],
    };
  }
  const ware = dice.pick([...nouns.WARES, nouns.book, nouns.apple]);
  const activity = dice.oneIn(3) ? { verb: act.buy, noun: ware, object: some(dice, ware) } : event(dice, true);
  const verb = act.past(activity.verb)!;
  return {
    english: [verb, activity.object],
    chinese: [verb, activity.object],
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
    const saw = word('saw', '看到 了');
    const object = some(dice, seen);
    return sentence(
      [who.subject, saw, object, ...when],
      [who.subject, ...when, saw, object],
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

export const PAST_TENSE: Pattern = { name: 'past', size: 1150, draw: past };
export const PAST_DENIED: Pattern = { name: 'past denied', size: 820, draw: pastDenied };
