import {
  type Arithmetic,
  apply,
  cell,
  explained,
  largest,
  minus,
  number,
  over,
  part,
  sum,
} from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { type Shape, sizeOf } from '../src/tensor/shape';

/**
 * What many draws say about every number, over the first axis: the mean, the sum of squared deviations from it, the least
 * and the largest. Two passes, so that a spread much smaller than the mean keeps its figures.
 * x (draws, …) → mean, squares, low, high (1, …).
 */
export const kernel: Kernel = {
  name: 'moments',
  from: ['x'],
  to: ['mean', 'squares', 'low', 'high'],

  shapes([x]) {
    if (!(x[0] > 0)) throw new Error('moments need at least one draw');
    const one = [1, ...x.slice(1)];
    return [one, one, one, one];
  },

  sizes: ([x]) => drawSizes(x),

  threads: ([mean]) => sizeOf(mean),

  cpu([x], [mean, squares, low, high], { draws, size }) {
    for (let i = 0; i < size; i++) {
      low[i] = high[i] = x[i];
      let sum = 0; // of differences from the first draw, so that what never moves has spread 0
      for (let at = i; at < draws * size; at += size) {
        sum += x[at] - x[i];
        low[i] = Math.min(low[i], x[at]);
        high[i] = Math.max(high[i], x[at]);
      }
      mean[i] = x[i] + sum / draws;
      for (let at = i; at < draws * size; at += size) squares[i] += (x[at] - mean[i]) ** 2;
    }
  },

  explain({ result, index, u: { draws, size } }) {
    const all = cellsOfDraws(index, draws, size);
    if (result === 3) return explained({}, largest(all));
    if (result === 2) return explained({}, negative(largest(all.map(negative))));
    const mean = over(sum(all), number(draws, 'draws'));
    if (result === 0) return explained({}, mean);
    return explained({ mean }, sum(all.map((x) => apply('square', minus(x, part('mean'))))));
  },
};

/** How many draws there are and how many numbers each has. */
export const drawSizes = (x: Shape) => ({ draws: x[0], size: sizeOf(x.slice(1)) });

/** One number in all draws; operand 0. */
export const cellsOfDraws = (index: number, draws: number, size: number): Arithmetic[] =>
  Array.from({ length: draws }, (_, draw) => cell(0, draw * size + index));

const negative = (x: Arithmetic): Arithmetic => apply('negative', x);
