import { fill } from '../../i18n/fill';
import { placeName, wordsOf } from '../axisName';
import { at, type Cell, type Matrix } from '../matrix';
import { exact } from '../numberFormat';
import type { Scene } from '../scene';
import { bothSides, type Marks } from './marks';

/** One cell in words: where it is, its number, what it was on the other side, and whether it was set by hand. */
export function describeCell(
  scene: Scene,
  cell: Cell,
  { name, matrix, allowed, marks }: { name?: string; matrix: Matrix; allowed?: Matrix; marks: Marks },
): string {
  const { texts, picture } = scene;
  const { row, col } = cell;
  const along = (axis: string, size: number, place: number, fallback: 'row' | 'column'): string =>
    placeName(wordsOf(picture, axis, size), axis, place, texts, fallback);
  const both = bothSides(scene, name, matrix, cell);
  const pinned = marks.pins.some((pin) => pin.row === row && pin.col === col);
  return [
    fill(texts.picture.cell, {
      row: along(matrix.rowAxis, matrix.rows, row, 'row'),
      column: along(matrix.colAxis, matrix.cols, col, 'column'),
      value: allowed && at(allowed, row, col) === 0 ? texts.picture.notAllowed : exact(at(matrix, row, col)),
    }),
    ...(both ? [fill(texts.picture.sides, { before: exact(both.before), after: exact(both.after) })] : []),
    ...(pinned ? [texts.picture.pinned] : []),
  ].join(' · ');
}
