import { cell, explained, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * Adds to every row what the table says about its position: y[b, n] = x[b, n] + table[row0 + n]. `row0` is the absolute
 * position of the first row, 0 when it is not given. The table comes from the host: WGSL's sin and cos are loose.
 * x (B, N, E), table (T, E) → y (B, N, E). No gradient reaches the table.
 */
export const kernel: Kernel = {
  name: 'positions',
  from: ['x', 'table'],
  to: ['y'],

  shapes([x, table], { row0 = 0 }) {
    const [rows, width] = x.slice(-2);
    if (x.length < 2 || table.length !== 2 || table[1] !== width) {
      throw new Error(`table ${shapeText(table)} does not fit rows of x ${shapeText(x)}`);
    }
    if (!(row0 >= 0 && row0 + rows <= table[0])) {
      throw new Error(`the table has positions 0 to ${table[0] - 1}, x has rows ${row0} to ${row0 + rows - 1}`);
    }
    return [x];
  },

  sizes: ([x], _to, _present, { row0 = 0 }) => {
    const [rows, width] = x.slice(-2);
    return { count: sizeOf(x), size: rows * width, offset: row0 * width };
  },

  threads: ([y]) => sizeOf(y),

  cpu([x, table], [y], { count, size, offset }) {
    for (let at = 0; at < count; at += size) {
      for (let i = 0; i < size; i++) y[at + i] = x[at + i] + table[offset + i];
    }
  },

  backward: ({ grad: [g] }) => [g, undefined],

  sweep: overDraws({ operands: ['each', 'once'], inner: 2 }),

  explain: ({ index, u: { size, offset } }) => explained({}, sum([cell(0, index), cell(1, offset + (index % size))])),
};
