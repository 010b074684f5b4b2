import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { Cell } from '../matrix';
import { cellAt, type Size } from './layout';

/** A cell under the pointer, and where on the window its middle and its edges are. */
export interface Hover extends Cell {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

interface Cells {
  readonly rows: number;
  readonly cols: number;
  readonly cell: Size;
  /** Distance of the first cell from the corner of the plot. */
  readonly left: number;
  readonly top: number;
  readonly current: Cell;
  onHover(cell: Cell | undefined): void;
  onMove(cell: Cell): void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/**
 * Pointing at cells with mouse, finger and keyboard. Keys that move are kept from the page, whose arrow keys change the
 * stage; a finger's cell stays until something else is touched.
 */
export function useCells(o: Cells) {
  const [hover, setHover] = useState<Hover>();
  const [moved, setMoved] = useState(false);

  const point = (target: Element, cell: Cell | undefined): void => {
    if (cell?.row === hover?.row && cell?.col === hover?.col) return;
    const box = target.getBoundingClientRect();
    const top = cell ? box.top + o.top + cell.row * o.cell.height : 0;
    setHover(
      cell && { ...cell, x: box.left + o.left + (cell.col + 0.5) * o.cell.width, top, bottom: top + o.cell.height },
    );
    o.onHover(cell);
  };
  const under = (event: PointerEvent): Cell | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    return cellAt(event.clientX - box.left - o.left, event.clientY - box.top - o.top, o.cell, o.rows, o.cols);
  };

  return {
    hover,
    /** Whether the keyboard moved the current cell: only then is it spoken. */
    moved,
    handlers: {
      onPointerMove: (event: PointerEvent) => point(event.currentTarget, under(event)),
      onPointerDown: (event: PointerEvent) => {
        const cell = under(event);
        point(event.currentTarget, cell);
        if (cell) o.onMove(cell);
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') point(event.currentTarget, undefined);
      },
      onBlur: (event: { currentTarget: Element }) => {
        setMoved(false);
        point(event.currentTarget, undefined);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const move = MOVES[event.key];
        if (!move || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        const next = {
          row: within(o.current.row + move[0], o.rows),
          col: within(o.current.col + move[1], o.cols),
        };
        setMoved(true);
        point(event.currentTarget, next);
        o.onMove(next);
      },
    },
  };
}

const within = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));
