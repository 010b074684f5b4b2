import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import type { Cell } from '../matrix';
import { onCellKey } from './cellKeys';
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
  /** The number looked at: a second tap on it unfolds. */
  readonly looked?: Cell;
  onHover(cell: Cell | undefined): void;
  onMove(cell: Cell): void;
  onUnfold?(cell: Cell): void;
  onEdit?(cell: Cell): void;
}

/**
 * Pointing at cells with mouse, finger and keyboard. A click chooses and unfolds; a finger, which cannot hover, chooses
 * with the first tap and unfolds with the second, and its cell stays until something else is touched.
 */
export function useCells(o: Cells) {
  const [hover, setHover] = useState<Hover>();
  const [moved, setMoved] = useState(false);
  const device = useRef('mouse');

  const point = (target: Element, cell: Cell | undefined): void => {
    if (same(cell, hover)) return;
    const box = target.getBoundingClientRect();
    const top = cell ? box.top + o.top + cell.row * o.cell.height : 0;
    setHover(
      cell && { ...cell, x: box.left + o.left + (cell.col + 0.5) * o.cell.width, top, bottom: top + o.cell.height },
    );
    o.onHover(cell);
  };
  const under = (event: MouseEvent): Cell | undefined => {
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
        device.current = event.pointerType;
        point(event.currentTarget, under(event));
      },
      onClick: (event: MouseEvent) => {
        const cell = under(event);
        if (!cell) return;
        if (o.onUnfold && (device.current !== 'touch' || same(cell, o.looked))) o.onUnfold(cell);
        else o.onMove(cell);
      },
      onPointerLeave: (event: PointerEvent) => {
        if (event.pointerType !== 'touch') point(event.currentTarget, undefined);
      },
      onBlur: (event: { currentTarget: Element }) => {
        setMoved(false);
        point(event.currentTarget, undefined);
      },
      onKeyDown: (event: KeyboardEvent) => {
        onCellKey(event, {
          ...o,
          onMove: (next) => {
            setMoved(true);
            point(event.currentTarget, next);
            o.onMove(next);
          },
        });
      },
    },
  };
}

const same = (a: Cell | undefined, b: Cell | undefined): boolean => a?.row === b?.row && a?.col === b?.col;
