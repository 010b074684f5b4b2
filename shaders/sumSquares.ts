import { apply, cell, cells, explained, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { shapeUniforms } from './reshape';

/**
 * The sum of all squares, on top of `before` when that is there, so that the squared norm of many tensors is a chain.
 * x (…), before (1) → s (1).
 */
export const kernel: Kernel = {
  name: 'sumSquares',
  from: ['x', 'before?'],
  to: ['s'],
  shapes: () => [[1]],
  sizes: ([x], _to, [, continued]) => ({ count: sizeOf(x), continued: Number(continued) }),
  // One workgroup, whose invocations share the work.
  threads: () => 64,
  cpu([x, before], [s], { continued }) {
    let sum = continued ? before[0] : 0;
    for (let i = 0; i < x.length; i++) sum += x[i] * x[i];
    s[0] = sum;
  },
  // ds/dx = 2x.
  backward({ from: [x], grad: [g], wants, shape, step }) {
    if (!wants[0]) return [undefined, g];
    const everywhere = step('stretch', [g!], shapeUniforms(shape(x)))[0];
    const product = step('multiply', [everywhere, x])[0];
    return [step('scale', [product], { factor: 2 })[0], g];
  },
  explain: ({ u: { count, continued } }) => {
    const squares = cells(0, 0, count).map((x) => apply('square', x));
    return explained({}, sum(continued ? [cell(1, 0), ...squares] : squares));
  },
};
