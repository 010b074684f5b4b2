import { cell, explained, product } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { broadcastStrides, sizeOf } from '../src/tensor/shape';
import { reduceLike, stretchedIndex, stretchedRows, stretchSizes } from './add';
import { overDraws } from './shared/overDraws';

/**
 * y = a ∘ b, element by element; b is stretched along axes it lacks or where its size is 1.
 * a (…), b stretches to a → y (…) of the shape of a.
 */
export const kernel: Kernel = {
  name: 'multiply',
  from: ['a', 'b'],
  to: ['y'],
  shapes: ([a, b]) => {
    broadcastStrides(b, a);
    return [a];
  },
  sizes: ([a, b]) => stretchSizes(a, b),
  threads: ([y]) => sizeOf(y),
  cpu([a, b], [y], u) {
    const { d4, s4 } = u;
    stretchedRows(u, (at, part) => {
      for (let i = 0; i < d4; i++) y[at + i] = a[at + i] * b[part + i * s4];
    });
  },
  backward: ({ from: [a, b], grad: [g], wants, shape, step }) => [
    wants[0] ? step('multiply', [g!, b])[0] : undefined,
    wants[1] ? reduceLike(step('multiply', [g!, a])[0], shape(a), shape(b), step) : undefined,
  ],
  sweep: overDraws({ operands: ['each', 'any'] }),
  explain: ({ index, u }) => explained({}, product([cell(0, index), cell(1, stretchedIndex(index, u))])),
};
