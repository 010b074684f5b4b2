import * as act from '../activity';
import type { Dice } from '../dice';
import { contentWord } from '../noun';
import { offered } from '../offer';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { he, I, NAMED, she, they, we, you } from '../person';
import { word } from '../phrase';
import * as places from '../place';

/** "can I use your phone" ↔ 我 可以 用 你 的 手机 吗: what one is allowed is 可以. */
function permission(dice: Dice): Sentence | undefined {
  const asked = dice.oneIn(2);
  const who = asked ? dice.pick([I, I, we]) : dice.pick([you, you, they, he, she, ...NAMED]);
  const may = word('can', '可以');
  if (dice.oneIn(3)) {
    const activity = dice.pick([
      act.READING,
      act.WATCHING,
      act.LISTENING,
      ...act.DRINKING,
      ...act.EATING,
      act.SLEEPING,
      act.SKILLS[1],
      act.SKILLS[2],
      act.SKILLS[3],
    ]);
    const place = dice.pick([places.here, places.home, places.park]);
    const allowed: readonly act.Verb[] =
      place === places.park ? [act.read, act.sing, act.dance] : [act.watch, act.listen, act.cook];
    if (place !== places.here && !allowed.includes(activity.verb)) return undefined;
    const verb = act.bare(activity.verb);
    const at = place.at();
    const chinese = [who.subject, may, at, verb, activity.object];
    const content: [string, string] = [activity.verb.zh, place.zh];
    return asked
      ? sentence([may, who.subject, verb, activity.object, at], [...chinese, '吗'], content)
      : sentence([who.subject, may, verb, activity.object, at], chinese, content);
  }
  const [use, noun, object] = offered(dice);
  const verb = act.bare(use);
  if (object.zh[0] === who.subject.zh[0] || (!asked && who !== you && object.zh[0] === '你')) return undefined;
  const chinese = [who.subject, may, verb, object];
  const content: [string, string] = [use.zh, contentWord(noun)];
  return asked
    ? sentence([may, who.subject, verb, object], [...chinese, '吗'], content)
    : sentence([who.subject, may, verb, object], chinese, content);
}

export const PERMISSION: Pattern = { name: 'can (allowed)', size: 780, draw: permission };
