import { cell, explained } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { broadcastStrides, sizeOf } from '../src/tensor/shape';
import { stretchedIndex, stretchedRows, stretchSizes } from './add';
import { shapeUniforms, towardsShape } from './reshape';

/**
 * Repeats x along axes it lacks or where its size is 1; the derivative of a sum. The target is given as in `sumTo`.
 * x (…) → y (o…).
 */
export const kernel: Kernel = {
  name: 'stretch',
  from: ['x'],
  to: ['y'],
  shapes: ([x], u) => {
    const target = [u.o0, u.o1, u.o2, u.o3, u.o4];
    broadcastStrides(x, target);
    return [target.slice(5 - u.rank)];
  },
  sizes: ([x], [y]) => stretchSizes(y, x),
  threads: ([y]) => sizeOf(y),
  cpu([x], [y], u) {
    const { d4, s4 } = u;
    stretchedRows(u, (at, part) => {
      for (let i = 0; i < d4; i++) y[at + i] = x[part + i * s4];
    });
  },
  backward: ({ from: [x], grad: [g], shape, step }) => [step('sumTo', [g!], shapeUniforms(shape(x)))[0]],
  sweep: towardsShape,
  explain: ({ index, u }) => explained({}, cell(0, stretchedIndex(index, u))),
};
