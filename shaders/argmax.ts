import { cells, explained, place } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * The index of the largest number in each row, the first of equals: greedy decoding picks a word this way.
 * x (…, v) → index (…), (1) for a single row. No gradient.
 */
export const kernel: Kernel = {
  name: 'argmax',
  from: ['x'],
  to: ['index'],
  shapes([x]) {
    if (x.length === 0 || x[x.length - 1] === 0) throw new Error('argmax needs rows with at least one number');
    return [x.length === 1 ? [1] : x.slice(0, -1)];
  },
  sizes: ([x], [index]) => ({ rows: sizeOf(index), cols: x[x.length - 1] }),
  threads: ([index]) => sizeOf(index),
  cpu([x], [index], { rows, cols }) {
    for (let row = 0; row < rows; row++) {
      let best = 0;
      for (let j = 1; j < cols; j++) if (x[row * cols + j] > x[row * cols + best]) best = j;
      index[row] = best;
    }
  },
  sweep: overDraws({ operands: ['each'], inner: 1 }),
  explain: ({ index, u: { cols } }) => explained({}, place(cells(0, index * cols, cols))),
};
