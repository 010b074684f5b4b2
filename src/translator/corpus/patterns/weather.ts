import * as adj from '../adjective';
import { predicate } from '../adjective';
import type { Dice } from '../dice';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { phrase, word } from '../phrase';
import * as places from '../place';
import { EVENING, MORNING, NOW, TODAY } from '../time';

/** "it is very cold in Beijing today" ↔ 北京 今天 非常 冷: "it" says nothing. */
function weather(dice: Dice): Sentence | undefined {
  const degree = dice.pick(['plain', 'very', 'too', 'not', 'asked'] as const);
  const quality = dice.pick([adj.hot, adj.cold]);
  const time = dice.pick([
    undefined,
    TODAY,
    TODAY,
    NOW,
    MORNING,
    EVENING,
    word('this morning', '今天 早上'),
    word('this evening', '今天 晚上'),
  ]);
  const city = dice.pick([
    undefined,
    places.beijing,
    places.shanghai,
    places.china,
    places.park,
    places.library,
    places.station,
    places.school,
    places.hospital,
    places.restaurant,
    places.shop,
    places.here,
  ]);
  if (!time && !city) return undefined;
  const when = time ? [time] : [];
  const name = city && word(city.at().en.at(-1)!, city.zh);
  const where = city && name ? phrase([...city.at().en.slice(0, -1), name], [name]) : undefined;
  const at = where ? [where] : [];
  const content: [string, string] = [city?.zh ?? time!.zh[0], quality.zh];
  if (degree === 'asked') {
    const said = word(quality.en, quality.zh);
    return sentence(['is it', said, ...at, ...when], [...at, ...when, said, '吗'], content);
  }
  const how = predicate(quality, degree);
  return sentence(['it is', how, ...at, ...when], [...at, ...when, how], content);
}

export const WEATHER: Pattern = { name: 'weather', size: 800, draw: weather };
