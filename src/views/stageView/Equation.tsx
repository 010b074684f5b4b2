import { fill } from '../../i18n/fill';
import type { Step } from '../../plan/plan';
import { placeName, wordsOf } from '../axisName';
import { at, type Cell, type Matrix } from '../matrix';
import { short } from '../numberFormat';
import type { Scene } from '../scene';
import { equation } from './equation';
import { readRows, stretchedAt } from './flowParts';
import { isPinned } from './selection';
import { shown } from './shown';

interface EquationProps {
  readonly scene: Scene;
  readonly step: Step;
  /** The tensor whose cell it is. */
  readonly name: string;
  readonly allowed?: Matrix;
  readonly cell: Cell;
  readonly head: number;
}

/** The arithmetic of the cell that is looked at, in one line. */
export function Equation({ scene, step, name, allowed, cell, head }: EquationProps) {
  const { row, col } = cell;
  const made = shown(scene, name);
  if (!made) return null;
  const pinned = isPinned(scene, name, made.matrix(head), cell);
  const [result, { heads }] = [made.matrix(head), made];
  const operands = step.from.map((name) => {
    const m = name ? shown(scene, name)?.matrix(head, heads) : undefined;
    return m && readRows(step, m, result);
  });
  const [first] = operands;
  const isAllowed = (j: number): boolean => !allowed || at(allowed, row, j) !== 0;
  if (!first || !isAllowed(col)) return null;
  const text = equation(step, {
    from: operands.map((m) => m && stretchedAt(m, result, row, col)),
    result: at(result, row, col),
    row: Array.from({ length: first.cols }, (_, j) => j)
      .filter(isAllowed)
      .map((j) => at(first, Math.min(row, first.rows - 1), j)),
  });
  // A number set by hand is not what its operands give.
  if (text === undefined && !pinned) return null;
  const along = (axis: string, size: number, place: number, fallback: 'row' | 'column'): string =>
    placeName(wordsOf(scene.picture, axis, size), axis, place, scene.texts, fallback);
  return (
    <p className="equation">
      <b>
        {along(result.rowAxis, result.rows, row, 'row')} · {along(result.colAxis, result.cols, col, 'column')}
      </b>{' '}
      <span>{pinned ? fill(scene.texts.picture.pinnedTo, { value: short(at(result, row, col)) }) : text}</span>
    </p>
  );
}
