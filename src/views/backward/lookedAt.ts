import { at, type Cell, cellOf, type Matrix } from '../matrix';
import type { Scene } from '../scene';

/** The cell of a gradient that is spoken of: the one chosen, else the one of largest size. */
export function lookedAt(scene: Scene, name: string, m: Matrix): Cell {
  const chosen = scene.cell?.tensor === name ? cellOf(m, scene.cell.index) : undefined;
  if (chosen) return chosen;
  let best = { row: 0, col: 0 };
  for (let row = 0; row < m.rows; row++) {
    for (let col = 0; col < m.cols; col++) {
      if (Math.abs(at(m, row, col)) > Math.abs(at(m, best.row, best.col))) best = { row, col };
    }
  }
  return best;
}
