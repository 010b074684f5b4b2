import { type RefObject, useEffect, useRef } from 'react';
import type { Step } from '../../plan/plan';
import type { Cell } from '../matrix';
import { type Part, travel } from './travel';

/**
 * When a cell of a product is chosen, the row of the left and the column of the right travel into it. What was chosen
 * when the picture appeared stays at rest.
 */
export function useTravel(room: RefObject<HTMLElement | null>, chosen: Cell | undefined, result: string): void {
  const before = useRef(`${result} ${chosen?.row} ${chosen?.col}`);
  const now = `${result} ${chosen?.row} ${chosen?.col}`;
  useEffect(() => {
    const moved = now !== before.current;
    before.current = now;
    const [top, left, made] = ['top', 'left', 'result'].map((part) => canvasIn(room.current, `.product-${part}`));
    if (!moved || !chosen || !room.current || !top || !left || !made) return;
    const { row, col } = chosen;
    const to: Part = { canvas: made, block: { row, col, rows: 1, cols: 1 } };
    return travel(room.current, [
      { from: { canvas: left, block: { row, col: 0, rows: 1, cols: left.width } }, to },
      { from: { canvas: top, block: { row: 0, col, rows: top.height, cols: 1 } }, to },
    ]);
  }, [now]);
}

/** When heads are split or merged, each slides from where it was to where it stands. */
export function useHeadsTravel(room: RefObject<HTMLElement | null>, step: Step): void {
  const about = `${step.kernel} ${step.to[0]}`;
  useEffect(() => {
    const whole = canvasIn(room.current, '.whole');
    const slices = [...(room.current?.querySelectorAll<HTMLCanvasElement>('.slice canvas') ?? [])];
    if (!room.current || !whole) return;
    const ways = slices.map((canvas, head) => {
      const { width: cols, height: rows } = canvas;
      const slice: Part = { canvas, block: { row: 0, col: 0, rows, cols } };
      const part: Part = { canvas: whole, block: { row: 0, col: head * cols, rows, cols } };
      return step.kernel === 'mergeHeads' ? { from: slice, to: part } : { from: part, to: slice };
    });
    return travel(room.current, ways);
  }, [about]);
}

const canvasIn = (room: HTMLElement | null, selector: string): HTMLCanvasElement | undefined =>
  room?.querySelector<HTMLCanvasElement>(`${selector} .heatmap-plot canvas`) ?? undefined;
