import type { CompareWords } from '../../i18n/compare.en';
import { fill } from '../../i18n/fill';
import { placeName, wordsOf } from '../axisName';
import { percent, short } from '../numberFormat';
import type { Scene } from '../scene';
import type { Apart, NotComparable, SideOfStage } from './comparison';

/** Where the sides are furthest apart, and how much of them is the same. */
export function sayDifference(
  scene: Scene,
  words: CompareWords,
  side: SideOfStage,
  { furthest, same, partial, heads }: Apart,
): string {
  const { head, row, col, a, b } = furthest;
  const tail = partial ? ` ${words.partial}` : '';
  if (same === 1) return words.allSame + tail;
  const m = side.heads[0];
  const name = (axis: string, size: number, place: number, fallback: 'row' | 'column'): string =>
    placeName(wordsOf(scene.picture, axis, size), axis, place, scene.texts, fallback);
  const facts = {
    ...{ row: name(m.rowAxis, m.rows, row, 'row'), column: name(m.colAxis, m.cols, col, 'column') },
    ...{ a: short(a), b: short(b), head: String(head + 1) },
  };
  const where = fill(heads.length > 1 ? words.furthestInHead : words.furthest, facts);
  return `${where}${same > 0 ? ` ${fill(words.same, { share: percent(same) })}` : ''}${tail}`;
}

/** Why nothing is subtracted. */
export function sayWhyNot(words: CompareWords, a: SideOfStage, b: SideOfStage, reason: NotComparable): string {
  const size = ({ heads: [m] }: SideOfStage): string => `${m.rows} × ${m.cols}`;
  const facts = {
    heads: { a: String(a.heads.length), b: String(b.heads.length) },
    size: { a: size(a), b: size(b) },
    words: {},
  };
  return fill(words[reason], facts[reason]);
}
