import { type Tensor, tensor } from '../../tensor/tensor';
import { at, type Cell, type Matrix } from '../matrix';

/** One head minus another, cell by cell, (N, M). */
export function headDifference(a: Matrix, b: Matrix): Tensor {
  const values = new Float64Array(a.rows * a.cols);
  for (let i = 0; i < values.length; i++) {
    const [row, col] = [Math.floor(i / a.cols), i % a.cols];
    values[i] = at(a, row, col) - at(b, row, col);
  }
  return tensor([a.rows, a.cols], values);
}

/** Where a matrix (N, M) is furthest from 0, the first of equals. */
export function furthest({ shape: [, cols], values }: Tensor): Cell {
  let most = 0;
  values.forEach((value, i) => {
    if (Math.abs(value) > Math.abs(values[most])) most = i;
  });
  return { row: Math.floor(most / cols), col: most % cols };
}
