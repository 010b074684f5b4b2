import { useMemo } from 'react';
import { type ExplainedCell, explainCell } from '../../engine/explainCell';
import type { Place } from '../../experiment/place';
import type { Result } from '../../experiment/result';
import type { CellRef } from '../../views/cellRef';
import { cellsOf } from '../../views/unfold/workOut';
import { useExperiment, usePointer } from '../page';
import { refOf } from '../shownPlace';

/** A number on the way from the one looked at towards the embedding. */
export interface Stop {
  readonly place: Place;
  /** Where it is in the result shown; undefined where this translation has no such number. */
  readonly ref?: CellRef;
  /** How it was made; undefined for what was given. */
  readonly explained?: ExplainedCell;
  /** False where it takes no part in the number before it any more, because something else was changed. */
  readonly follows: boolean;
}

/** The number looked at and the operands unfolded after it; empty where none is looked at. */
export function useTrail(result: Result): readonly Stop[] {
  const { cell } = useExperiment();
  const trail = usePointer((state) => state.trail);
  return useMemo(() => (cell ? stopsOf(result, [cell, ...trail]) : []), [result, cell, trail]);
}

/** Follows places through a result, from the number looked at towards what it was made from. */
export function stopsOf({ plan, tensors }: Pick<Result, 'plan' | 'tensors'>, places: readonly Place[]): Stop[] {
  const stops: Stop[] = [];
  for (const place of places) {
    const ref = refOf(tensors, place);
    const explained = ref && explainCell(plan, tensors, ref.tensor, ref.index);
    const before = stops.at(-1);
    const follows = !before?.explained || operandCells(before.explained).some((cell) => sameRef(cell, ref));
    stops.push({ place, ref, explained, follows });
  }
  return stops;
}

const sameRef = (a: CellRef, b: CellRef | undefined): boolean => a.tensor === b?.tensor && a.index === b.index;

/** Where the operands of a number are. */
export const operandCells = ({ explanation, operands }: ExplainedCell): CellRef[] =>
  cellsOf(explanation).map(({ operand, index }) => ({ tensor: operands[operand], index }));
