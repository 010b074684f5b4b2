import { cell, explained, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { broadcastStrides, padShape, shapeText, sizeOf } from '../src/tensor/shape';
import { stretchedIndex, stretchedRows } from './add';
import { shapeUniforms, towardsShape } from './reshape';

/**
 * Sums x down to a smaller shape that would stretch to it: y_j = Σ of all x that fall on j. The target is given by its
 * `rank` (0: a tensor of shape (1), the sum of everything) and its sizes o0 … o4 with ones in front.
 * x (…) → y (o…).
 */
export const kernel: Kernel = {
  name: 'sumTo',
  from: ['x'],
  to: ['y'],
  shapes: ([x], u) => {
    const target = [u.o0, u.o1, u.o2, u.o3, u.o4];
    broadcastStrides(target, padShape(x, 5));
    if (sizeOf(target.slice(0, 5 - Math.max(1, u.rank))) !== 1) {
      throw new Error(`${shapeText(target)} has more than ${u.rank} axes`);
    }
    return [target.slice(5 - Math.max(1, u.rank))];
  },
  sizes: ([x], [y]) => {
    const full = padShape(x, 5);
    const [d0, d1, d2, d3, d4] = full;
    const [o0, o1, o2, o3, o4] = padShape(y, 5);
    const [s0, s1, s2, s3, s4] = broadcastStrides([o0, o1, o2, o3, o4], full);
    return { d0, d1, d2, d3, d4, o0, o1, o2, o3, o4, s0, s1, s2, s3, s4 };
  },
  threads: ([y]) => sizeOf(y),
  cpu([x], [y], u) {
    const { d4, s4 } = u;
    stretchedRows({ ...u, count: x.length }, (at, part) => {
      for (let i = 0; i < d4; i++) y[part + i * s4] += x[at + i];
    });
  },
  backward: ({ from: [x], grad: [g], shape, step }) => [step('stretch', [g!], shapeUniforms(shape(x)))[0]],
  sweep: towardsShape,
  explain: ({ index, from: [x], u }) => {
    const all = Array.from({ length: x.length }, (_, i) => i);
    return explained({}, sum(all.filter((i) => stretchedIndex(i, u) === index).map((i) => cell(0, i))));
  },
};
