import { cell, explained } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sameShape, shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * Rows of b after rows of a: how a cache of keys or values grows. a may have no rows yet.
 * a (…, N1, D), b (…, N2, D) → y (…, N1 + N2, D).
 */
export const kernel: Kernel = {
  name: 'append',
  from: ['a', 'b'],
  to: ['y'],

  shapes([a, b]) {
    const fits =
      a.length >= 2 &&
      a.length === b.length &&
      sameShape(a.slice(0, -2), b.slice(0, -2)) &&
      a[a.length - 1] === b[b.length - 1];
    if (!fits) throw new Error(`a ${shapeText(a)} and b ${shapeText(b)} differ in more than their number of rows`);
    return [[...a.slice(0, -2), a[a.length - 2] + b[b.length - 2], a[a.length - 1]]];
  },

  sizes: ([a, b]) => ({
    blocks: sizeOf(a.slice(0, -2)),
    aSize: sizeOf(a.slice(-2)),
    bSize: sizeOf(b.slice(-2)),
  }),

  threads: ([y]) => sizeOf(y),

  cpu([a, b], [y], { blocks, aSize, bSize }) {
    for (let block = 0; block < blocks; block++) {
      y.set(a.subarray(block * aSize, (block + 1) * aSize), block * (aSize + bSize));
      y.set(b.subarray(block * bSize, (block + 1) * bSize), block * (aSize + bSize) + aSize);
    }
  },

  backward({ from: [a, b], grad: [g], wants, shape, step }) {
    const rowsOf = (name: string): number => shape(name)[shape(name).length - 2];
    const rows = (start: number, count: number): string => step('sliceRows', [g!], { start, count })[0];
    return [wants[0] ? rows(0, rowsOf(a)) : undefined, wants[1] ? rows(rowsOf(a), rowsOf(b)) : undefined];
  },

  sweep: overDraws({ operands: ['each', 'each'], inner: 2 }),

  explain({ index, u: { aSize, bSize } }) {
    const block = Math.floor(index / (aSize + bSize));
    const at = index % (aSize + bSize);
    return explained({}, at < aSize ? cell(0, block * aSize + at) : cell(1, block * bSize + at - aSize));
  },
};
