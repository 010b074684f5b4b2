import { cell, explained } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * `count` rows of every block, from row `start` on.
 * x (…, N, D) → y (…, count, D).
 */
export const kernel: Kernel = {
  name: 'sliceRows',
  from: ['x'],
  to: ['y'],

  shapes([x], { start, count }) {
    if (x.length < 2 || !(start >= 0 && count >= 0 && start + count <= x[x.length - 2])) {
      throw new Error(`x ${shapeText(x)} does not have ${count} rows from row ${start} on`);
    }
    return [[...x.slice(0, -2), count, x[x.length - 1]]];
  },

  sizes: ([x], [y], _present, { start }) => ({
    blocks: sizeOf(x.slice(0, -2)),
    xSize: sizeOf(x.slice(-2)),
    ySize: sizeOf(y.slice(-2)),
    offset: start * x[x.length - 1],
  }),

  threads: ([y]) => sizeOf(y),

  cpu([x], [y], { blocks, xSize, ySize, offset }) {
    for (let block = 0; block < blocks; block++) {
      const at = block * xSize + offset;
      y.set(x.subarray(at, at + ySize), block * ySize);
    }
  },

  backward: ({ from: [x], grad: [g], uniforms: { start }, shape, step }) => [
    step('padRows', [g!], { start, rows: shape(x)[shape(x).length - 2] })[0],
  ],

  sweep: overDraws({ operands: ['each'], inner: 2 }),

  explain: ({ index, u: { xSize, ySize, offset } }) =>
    explained({}, cell(0, Math.floor(index / ySize) * xSize + offset + (index % ySize))),
};
