import { type Tensor, tensor } from '../../tensor/tensor';
import { at, type Matrix } from '../matrix';

/**
 * How alike the pictures of heads are: the cosine of the angle between their weights, read as one long list each. 1 for
 * the same picture, 0 where no cell is shared; weights are never negative, so it is never below 0. Heads (N, M) → (H, H).
 */
export function similarity(heads: readonly Matrix[]): Tensor {
  const products = heads.map((a) => heads.map((b) => dot(a, b)));
  const cosine = (a: number, b: number): number => {
    const lengths = Math.sqrt(products[a][a] * products[b][b]);
    return lengths > 0 ? products[a][b] / lengths : 0;
  };
  return tensor(
    [heads.length, heads.length],
    heads.flatMap((_, a) => heads.map((_, b) => cosine(a, b))),
  );
}

function dot(a: Matrix, b: Matrix): number {
  let sum = 0;
  for (let row = 0; row < a.rows; row++) {
    for (let col = 0; col < a.cols; col++) sum += at(a, row, col) * at(b, row, col);
  }
  return sum;
}
