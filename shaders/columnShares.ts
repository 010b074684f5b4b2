import { type Arithmetic, cell, explained, number, over, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { type Shape, shapeText, sizeOf } from '../src/tensor/shape';
import { shapeUniforms } from './reshape';
import { overDraws } from './shared/overDraws';

/**
 * Every number as its share of its column, y_ij = x_ij / (ε + Σ_i x_ij), so that columns sum to 1: the second
 * normalisation of offset attention (Guo et al. 2021), whose ε = 1e-9 is the default of the uniform `epsilon`.
 * x (…, N, M), none below 0 → y (…, N, M), factor (…, 1, M) = 1 / (ε + Σ_i x_ij).
 *
 * No gradient passes through factor on its own.
 */
export const kernel: Kernel = {
  name: 'columnShares',
  from: ['x'],
  to: ['y', 'factor'],

  shapes([x]) {
    if (x.length < 2) throw new Error(`x ${shapeText(x)} has no columns`);
    return [x, columnOf(x)];
  },

  sizes: ([x], _to, _present, { epsilon }) => ({
    rows: x[x.length - 2],
    cols: x[x.length - 1],
    count: sizeOf(columnOf(x)),
    epsilon: epsilon ?? 1e-9,
  }),

  threads: ([, factor]) => sizeOf(factor),

  cpu([x], [y, factor], { rows, cols, count, epsilon }) {
    for (let i = 0; i < count; i++) {
      const first = columnStart(i, rows, cols);
      let total = epsilon;
      for (let row = 0; row < rows; row++) total += x[first + row * cols];
      factor[i] = 1 / total;
      for (let row = 0; row < rows; row++) y[first + row * cols] = x[first + row * cols] / total;
    }
  },

  // dx_ij = (g_ij − Σ_i g_ij y_ij) / (ε + Σ_i x_ij)
  backward({ from: [x], to: [y, factor], grad: [g], shape, step }) {
    if (!g) return [undefined];
    const [products] = step('multiply', [g, y]);
    const [mean] = step('sumTo', [products], shapeUniforms(columnOf(shape(x))));
    const [minus] = step('scale', [mean], { factor: -1 });
    const [moved] = step('add', [g, minus]);
    return [step('multiply', [moved, factor])[0]];
  },

  sweep: overDraws({ operands: ['each'], inner: 2 }),

  explain({ result, index, u: { rows, cols, epsilon } }) {
    const column = result === 1 ? index : Math.floor(index / (rows * cols)) * cols + (index % cols);
    const first = columnStart(column, rows, cols);
    const all: Arithmetic[] = Array.from({ length: rows }, (_, row) => cell(0, first + row * cols));
    const total = sum([...all, number(epsilon, 'epsilon')]);
    return explained({}, over(result === 1 ? number(1) : cell(0, index), total));
  },
};

/** One number a column. */
const columnOf = (x: Shape): Shape => [...x.slice(0, -2), 1, x[x.length - 1]];

/** Where column number `i`, counted over all blocks, begins. */
const columnStart = (i: number, rows: number, cols: number): number => Math.floor(i / cols) * rows * cols + (i % cols);
