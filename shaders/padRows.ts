import { cell, explained, number } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * x as rows `start` … of a tensor with `rows` rows a block that is zero elsewhere, the derivative of `sliceRows`.
 * x (…, n, D) → y (…, rows, D).
 */
export const kernel: Kernel = {
  name: 'padRows',
  from: ['x'],
  to: ['y'],

  shapes([x], { start, rows }) {
    if (x.length < 2 || !(start >= 0 && start + x[x.length - 2] <= rows)) {
      throw new Error(`x ${shapeText(x)} does not fit from row ${start} on into ${rows} rows`);
    }
    return [[...x.slice(0, -2), rows, x[x.length - 1]]];
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
      y.set(x.subarray(block * xSize, (block + 1) * xSize), block * ySize + offset);
    }
  },

  backward: ({ from: [x], grad: [g], uniforms: { start }, shape, step }) => [
    step('sliceRows', [g!], { start, count: shape(x)[shape(x).length - 2] })[0],
  ],

  sweep: overDraws({ operands: ['each'], inner: 2 }),

  explain({ index, u: { xSize, ySize, offset } }) {
    const at = (index % ySize) - offset;
    const inside = at >= 0 && at < xSize;
    return explained({}, inside ? cell(0, Math.floor(index / ySize) * xSize + at) : number(0));
  },
};
