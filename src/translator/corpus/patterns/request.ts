import * as act from '../activity';
import { some } from '../amount';
import { anyone } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord } from '../noun';
import { offered } from '../offer';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { he, I, she, strangers, they, we, you } from '../person';
import { word } from '../phrase';
import * as places from '../place';

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

export const REQUEST: Pattern = { name: 'please', size: 820, draw: request };
