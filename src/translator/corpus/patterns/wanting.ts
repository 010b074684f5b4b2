import * as act from '../activity';
import { contentOf, suits } from '../activity';
import { some } from '../amount';
import { anyone, notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { type Part, word } from '../phrase';
import * as places from '../place';
import { NOW, TODAY } from '../time';

/** What one may want to do: an activity, buying something, going somewhere. */
function wish(dice: Dice): { english: Part[]; chinese: Part[]; content: [string, string]; activity?: act.Activity } {
  const kind = dice.below(4);
  if (kind === 0) {
    const place = dice.pick([...places.NEAR, ...places.CITIES, places.china]);
    const { english, chinese, goHome } = place.to();
    const go = act.bare(goHome ? act.goHome : act.go);
    return { english: [go, ...english], chinese: [go, ...chinese], content: [go.zh[0], place.zh] };
  }
  const ware = dice.pick(nouns.WARES.filter((noun) => noun !== nouns.machine));
  const activity = kind === 1 ? { verb: act.buy, noun: ware, object: some(dice, ware) } : act.aPastime(dice);
  const verb = act.bare(activity.verb);
  return {
    english: [verb, activity.object],
    chinese: [verb, activity.object],
    content: contentOf(activity, '想'),
    activity,
  };
}

/** "he wants to drink water" ↔ 他 想 喝 水; "she does not want to go home now" ↔ 她 现在 不 想 回 家. */
function wanting(dice: Dice): Sentence | undefined {
  const mood = dice.below(4);
  const who = mood === 0 ? notMyself(dice) : anyone(dice);
  const { english, chinese, content, activity } = wish(dice);
  if (activity && (!suits(who, activity) || (who.age === 'young' && activity.noun === nouns.car))) return undefined;
  const when = dice.oneIn(3) ? [dice.pick([NOW, TODAY])] : [];
  const want = mood < 2 ? act.bare(act.want) : act.present(act.want, who.be)!;
  if (mood === 0) {
    return sentence(
      [act.does(who.be), who.subject, want, ...english, ...when],
      [who.subject, ...when, want, ...chinese, '吗'],
      content,
    );
  }
  if (mood === 1) {
    if (activity?.verb === act.buy) return undefined;
    const not = word('not', '不');
    return sentence(
      [who.subject, act.does(who.be), not, want, ...english, ...when],
      [who.subject, ...when, not, want, ...chinese],
      content,
    );
  }
  return sentence([who.subject, want, ...english, ...when], [who.subject, ...when, want, ...chinese], content);
}

export const WANTING: Pattern = { name: 'want to', size: 1150, draw: wanting };
