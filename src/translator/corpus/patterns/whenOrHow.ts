import * as act from '../activity';
import { suits } from '../activity';
import { notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { word } from '../phrase';
import * as places from '../place';

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

export const WHEN_OR_HOW: Pattern = { name: 'when and how', size: 820, draw: whenOrHow };
