import type { Activity } from '../activity';
import * as act from '../activity';
import { some } from '../amount';
import { anyone } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { word } from '../phrase';
import { CITIES, NEAR, school } from '../place';
import { FUTURE, isSchoolTime } from '../time';

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

export const FUTURE_TENSE: Pattern = { name: 'future', size: 1000, draw: future };
