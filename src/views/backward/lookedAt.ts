import { at, type Cell, cellOf, type Matrix } from '../matrix';
import type { Scene } from '../scene';

/** The cell of a gradient that is spoken of: the one chosen, else the one of largest size among those allowed. */
export function lookedAt({ cell }: Pick<Scene, 'cell'>, name: string, m: Matrix, allowed?: Matrix): Cell {
  const chosen = cell?.tensor === name ? cellOf(m, cell.index) : undefined;
  if (chosen) return chosen;
  let best: Cell = { row: 0, col: 0 };
  let most = -1;
  for (let row = 0; row < m.rows; row++) {
    for (let col = 0; col < m.cols; col++) {
      const size = Math.abs(at(m, row, col));
      if (size <= most || (allowed && at(allowed, row, col) === 0)) continue;
      [best, most] = [{ row, col }, size];
    }
  }
  return best;
}
