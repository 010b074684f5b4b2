import * as act from '../activity';
import { contentOf, suits } from '../activity';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, owned, pointed } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { anyone, anOwner, I, NAMED, notMyself, strangers, you, we, they, he, she } from '../person';
import * as places from '../place';
import { type Part, type Phrase, word } from '../phrase';
import { NOW, TODAY } from '../time';
import { some } from './tense';

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

/** "she can swim" ↔ 她 会 游泳: what one has learnt is 会. */
function ability(dice: Dice): Sentence | undefined {
  const mood = dice.below(3);
  const who = mood === 0 ? notMyself(dice) : anyone(dice);
  const what = dice.pick([...act.SKILLS, ...act.SKILLS, ...act.SPEAKING, ...act.SPEAKING]);
  const verb = act.bare(what.verb);
  const content = contentOf(what, who.subject.zh.at(-1)!);
  if (mood === 1) {
    const cannot = word('cannot', '不 会');
    return sentence([who.subject, cannot, verb, what.object], [who.subject, cannot, verb, what.object], content);
  }
  const can = word('can', '会');
  return mood === 0
    ? sentence([can, who.subject, verb, what.object], [who.subject, can, verb, what.object, '吗'], content)
    : sentence([who.subject, can, verb, what.object], [who.subject, can, verb, what.object], content);
}

const USED = [nouns.phone, nouns.computer, nouns.car, nouns.machine, nouns.table, nouns.chair];

/** Something to use, to drink or eat, that is somebody's or stands here. */
function offered(dice: Dice): [act.Verb, nouns.Noun, Phrase] {
  const owner = anOwner(dice);
  if (dice.oneIn(3)) {
    const noun = dice.pick([...nouns.DRINKS, nouns.apple]);
    return [noun === nouns.apple ? act.eat : act.drink, noun, pointed(noun, dice.pick(['this', 'that']))];
  }
  const noun = dice.pick(USED);
  const theirs = noun !== nouns.machine && owner.possessive && dice.oneIn(2);
  return [act.use, noun, theirs ? owned(noun, owner.possessive!) : pointed(noun, dice.pick(['this', 'that']))];
}

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

/** "please give me a cup of tea" ↔ 请 给 我 一 杯 茶; "please do not use my phone" ↔ 请 不要 用 我 的 手机. */
function request(dice: Dice): Sentence | undefined {
  const please = word('please', '请');
  const kind = dice.below(3);
  if (kind === 0) {
    const whom = dice.pick([I, I, we, he, she, they, anyone(dice)]);
    const noun = dice.pick([...nouns.DRINKS, ...nouns.DRINKS, nouns.apple, nouns.book, nouns.chair, nouns.bag]);
    if (!strangers(whom, you) || (whom.age === 'young' && noun === nouns.coffee)) return undefined;
    const order = [please, act.bare(act.give), whom.object, some(dice, noun)];
    return sentence(order, order, [whom.object.zh.at(-1)!, contentWord(noun)]);
  }
  if (kind === 1) {
    const whom = dice.pick([I, we, he, she, they, anyone(dice)]);
    const place = dice.pick([...places.NEAR, places.here]);
    if (!strangers(whom, you) || (place === places.home && whom !== I)) return undefined;
    const at = place.at();
    const wait = act.bare(act.wait);
    return sentence(
      [please, wait, whom.object, at],
      [please, at, wait, whom.object],
      [place.zh, whom.object.zh.at(-1)!],
    );
  }
  const [use, noun, object] = offered(dice);
  if (object.zh[0] === '你') return undefined;
  const not = word('not', '不要');
  const verb = act.bare(use);
  return dice.oneIn(2)
    ? sentence([please, verb, object], [please, verb, object], [use.zh, contentWord(noun)])
    : sentence([please, 'do', not, verb, object], [please, not, verb, object], [use.zh, contentWord(noun)]);
}

export const MODAL: Pattern[] = [
  { name: 'want to', size: 1150, draw: wanting },
  { name: 'can (learnt)', size: 780, draw: ability },
  { name: 'can (allowed)', size: 780, draw: permission },
  { name: 'please', size: 820, draw: request },
];
