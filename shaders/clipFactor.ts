import { apply, cell, explained, number, over, part, when } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sameShape, shapeText } from '../src/tensor/shape';

/**
 * What a gradient is multiplied by so that its norm does not exceed c: min(1, c/√s), s being the sum of its squares
 * (Pascanu, Mikolov & Bengio 2013). 1 for a gradient of zeros.
 * s (1) → factor (1).
 */
export const kernel: Kernel = {
  name: 'clipFactor',
  from: ['s'],
  to: ['factor'],
  shapes([s], { c }) {
    if (!sameShape(s, [1])) throw new Error(`s ${shapeText(s)} must be (1)`);
    if (!(c > 0)) throw new Error(`c is ${c}, it must be above 0`);
    return [s];
  },
  sizes: () => ({}),
  threads: () => 1,
  cpu([s], [factor], { c }) {
    const norm = Math.sqrt(s[0]);
    factor[0] = norm > c ? c / norm : 1;
  },
  explain: ({ u }) => {
    const c = number(u.c, 'c');
    const factor = when([c, '<', part('norm')], over(c, part('norm')), number(1));
    return explained({ norm: apply('sqrt', cell(0, 0)) }, factor);
  },
};
