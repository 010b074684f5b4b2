import { cell, explained, number, over, part, product } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { explainedTanhSlope, tanhSlope } from './shared/tanh';

/**
 * Through a soft cap: dx = g · (1 / cosh²(x / cap)).
 * x, g (…) → dx (…).
 */
export const kernel: Kernel = {
  name: 'softcapGrad',
  from: ['x', 'g'],
  to: ['dx'],
  shapes: ([x]) => [x],
  sizes: ([x]) => ({ count: sizeOf(x) }),
  threads: ([dx]) => sizeOf(dx),
  cpu([x, g], [dx], { cap }) {
    for (let i = 0; i < dx.length; i++) dx[i] = g[i] * tanhSlope(x[i] / cap);
  },
  explain: ({ index, u }) => {
    const slope = explainedTanhSlope(over(cell(0, index), number(u.cap, 'cap')));
    return explained({ slope }, product([cell(1, index), part('slope')]));
  },
};
