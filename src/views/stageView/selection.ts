import { useState } from 'react';
import { type Cell, type Matrix, rowOf } from '../matrix';
import { wordsAlong } from '../pointer';
import type { Scene } from '../scene';

/** What the reader picked in a stage, if anything: by click or key, and under the pointer. */
export interface Selecting {
  readonly choice?: Cell;
  readonly hovered?: Cell;
  onChoose(cell: Cell): void;
  onHover(cell: Cell | undefined): void;
}

/** A choice holds for what it is about; elsewhere each picture starts from its own largest number. */
export function useSelecting(about: string): Selecting {
  const [choice, setChoice] = useState<{ about: string; cell: Cell }>();
  const [hovered, setHovered] = useState<{ about: string; cell: Cell }>();
  return {
    choice: choice?.about === about ? choice.cell : undefined,
    hovered: hovered?.about === about ? hovered.cell : undefined,
    onChoose: (cell) => setChoice({ about, cell }),
    onHover: (cell) => setHovered(cell && { about, cell }),
  };
}

/** The cell chosen in a matrix: the reader's choice, else the largest of the row that is looked at. */
export function chosenIn(scene: Scene, m: Matrix, { choice }: Selecting): Cell {
  if (choice && fits(choice, m)) return choice;
  const row = rowInView(scene, m);
  const values = rowOf(m, row);
  return { row, col: Math.max(0, values.indexOf(Math.max(...values))) };
}

/** The cell whose arithmetic is shown: the one under the pointer, else the one chosen. */
export const shownIn = (scene: Scene, m: Matrix, selecting: Selecting): Cell =>
  selecting.hovered && fits(selecting.hovered, m) ? selecting.hovered : chosenIn(scene, m, selecting);

/** The output step where the target stands along the rows, else the first row. */
const rowInView = (scene: Scene, m: Matrix): number =>
  wordsAlong(m.rowAxis) === 'target' ? Math.min(scene.row, m.rows - 1) : 0;

const fits = ({ row, col }: Cell, m: Matrix): boolean => row < m.rows && col < m.cols;
