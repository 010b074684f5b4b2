import { bag, chair, type Noun, single, table } from './noun';
import { type Part, type Phrase, phrase, word } from './phrase';

/** A place one can be at, go to, and say something of. */
export interface Place {
  readonly zh: string;
  /** "at school" ↔ 在 学校 */
  at(): Phrase;
  /** "go to school" ↔ 去 学校, "go home" ↔ 回 家: what follows "go", and the verb of going */
  to(): { readonly english: Part[]; readonly chinese: Part[]; readonly goHome: boolean };
  /** "the park" ↔ 公园, where it can be a subject */
  name?(): Phrase;
}

function place(preposition: string, article: string, en: string, zh: string, named = true): Place {
  const noun = word(en, zh);
  const at = word(preposition, '在');
  return {
    zh,
    at: () => phrase([at, article, noun], [at, noun]),
    to: () => ({ english: ['to', article, noun], chinese: [noun], goHome: false }),
    name: named ? () => phrase([article, noun], [noun]) : undefined,
  };
}

export const school = place('at', '', 'school', '学校', false);
export const park = place('in', 'the', 'park', '公园');
export const library = place('in', 'the', 'library', '图书馆');
export const hospital = place('at', 'the', 'hospital', '医院');
export const shop = place('in', 'the', 'shop', '商店');
export const restaurant = place('at', 'the', 'restaurant', '餐馆');
export const station = place('at', 'the', 'station', '车站');
export const beijing = place('in', '', 'Beijing', '北京');
export const shanghai = place('in', '', 'Shanghai', '上海');
export const china = place('in', '', 'China', '中国');

const homeNoun = word('home', '家');
const atHome = word('at', '在');
export const home: Place = {
  zh: '家',
  at: () => phrase([atHome, homeNoun], [atHome, homeNoun]),
  to: () => ({ english: [homeNoun], chinese: [homeNoun], goHome: true }),
};
const hereWord = word('here', '这里');
export const here: Place = {
  zh: '这里',
  at: () => phrase([hereWord], ['在', hereWord]),
  to: () => ({ english: [hereWord], chinese: [hereWord], goHome: false }),
};

export const CITIES = [beijing, shanghai];
/** Where people go on an ordinary day. */
export const NEAR = [school, park, library, hospital, shop, restaurant, station, home];
/** Where a person can be said to be. */
export const WHEREABOUTS = [...NEAR, beijing, shanghai, china, here];

/** A spot at a thing: "on the table" ↔ 桌子 上; `link` is what "is" and 在 do there. */
export interface Spot {
  readonly thing: Noun;
  readonly english: Part[];
  readonly chinese: Part[];
}

function spot(preposition: string, side: string, thing: Noun, owner?: Phrase): Spot {
  const relation = word(preposition, side);
  const noun = single(thing);
  return owner
    ? { thing, english: [relation, owner, noun], chinese: [owner, noun, relation] }
    : { thing, english: [relation, 'the', noun], chinese: [noun, relation] };
}

export const ON_TABLE = spot('on', '上', table);
export const UNDER_TABLE = spot('under', '下面', table);
export const ON_CHAIR = spot('on', '上', chair);
export const UNDER_CHAIR = spot('under', '下面', chair);
export const inBag = (owner?: Phrase): Spot => spot('in', '里', bag, owner);
export const onTable = (owner: Phrase): Spot => spot('on', '上', table, owner);
