import { useState } from 'react';
import { type Cell, cellOf, indexAt, type Matrix, rowOf } from '../matrix';
import { wordsAlong } from '../pointer';
import type { Scene } from '../scene';

/** The cell of a stage's result that is under the pointer, if one is: its arithmetic is shown for that long. */
export interface Hovering {
  readonly hovered?: Cell;
  onHover(cell: Cell | undefined): void;
}

/** What is hovered holds for what it is about. */
export function useHovering(about: string): Hovering {
  const [hovered, setHovered] = useState<{ about: string; cell: Cell }>();
  return {
    hovered: hovered?.about === about ? hovered.cell : undefined,
    onHover: (cell) => setHovered(cell && { about, cell }),
  };
}

/** The cell of the tensor `name` that is looked at: the one chosen, else the largest of the row that is looked at. */
export function chosenIn(scene: Scene, name: string, m: Matrix): Cell {
  const chosen = scene.cell?.tensor === name ? cellOf(m, scene.cell.index) : undefined;
  if (chosen) return chosen;
  const row = rowInView(scene, m);
  const values = rowOf(m, row);
  return { row, col: Math.max(0, values.indexOf(Math.max(...values))) };
}

/** The cell whose arithmetic is shown: the one under the pointer, else the one looked at. */
export const shownIn = (scene: Scene, name: string, m: Matrix, { hovered }: Hovering): Cell =>
  hovered && fits(hovered, m) ? hovered : chosenIn(scene, name, m);

/** Whether a cell of the tensor `name` was set by hand on the side that is shown. */
export const isPinned = (scene: Scene, name: string, m: Matrix, cell: Cell): boolean =>
  scene.side !== 'before' && (scene.pins.get(name)?.has(indexAt(m, cell)) ?? false);

/** The output step where the target stands along the rows, else the first row. */
const rowInView = (scene: Scene, m: Matrix): number =>
  wordsAlong(m.rowAxis) === 'target' ? Math.min(scene.row, m.rows - 1) : 0;

const fits = ({ row, col }: Cell, m: Matrix): boolean => row < m.rows && col < m.cols;
