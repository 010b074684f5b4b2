import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { tanhSlope } from './shared/tanh';

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
};
