import type { KeyboardEvent } from 'react';
import type { Cell } from '../matrix';

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

interface CellKeys {
  readonly rows: number;
  readonly cols: number;
  readonly current: Cell;
  onMove(cell: Cell): void;
  onUnfold?(cell: Cell): void;
  onEdit?(cell: Cell): void;
}

/**
 * What a key does in a matrix: arrows, Home and End move, Enter unfolds, E edits. Such keys are kept from the page,
 * whose arrow keys change the stage.
 */
export function onCellKey(event: KeyboardEvent, o: CellKeys): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const move = MOVES[event.key];
  const { current } = o;
  const act = move
    ? () => o.onMove({ row: within(current.row + move[0], o.rows), col: within(current.col + move[1], o.cols) })
    : event.key === 'Enter'
      ? o.onUnfold && (() => o.onUnfold?.(current))
      : event.key.toLowerCase() === 'e'
        ? o.onEdit && (() => o.onEdit?.(current))
        : undefined;
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

const within = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));
