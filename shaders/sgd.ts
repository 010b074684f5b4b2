import { cell, explained, minus, number, product } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sameShape, shapeText, sizeOf } from '../src/tensor/shape';

/**
 * A step of gradient descent: p2 = p − lr · clip · g, with the clipping factor of `clipFactor` or 1 when it is absent.
 * p, g (…), clip (1) → p2 (…).
 */
export const kernel: Kernel = {
  name: 'sgd',
  from: ['p', 'g', 'clip?'],
  to: ['p2'],

  shapes([p, g]) {
    if (!sameShape(p, g)) throw new Error(`g ${shapeText(g)} must have the shape of p ${shapeText(p)}`);
    return [p];
  },

  sizes: ([p], _to, [, , clipped]) => ({ count: sizeOf(p), clipped: Number(clipped) }),

  threads: ([p2]) => sizeOf(p2),

  cpu([p, g, clip], [p2], { lr, clipped }) {
    const rate = lr * (clipped ? clip[0] : 1);
    for (let i = 0; i < p2.length; i++) p2[i] = p[i] - rate * g[i];
  },

  explain({ index, u }) {
    const rate = number(u.lr, 'lr');
    const factors = u.clipped ? [rate, cell(2, 0), cell(1, index)] : [rate, cell(1, index)];
    return explained({}, minus(cell(0, index), product(factors)));
  },
};
