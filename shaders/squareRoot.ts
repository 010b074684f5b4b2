import { apply, cell, explained, number, over, when } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * y = √x, a standard deviation from a variance; with `inverse` 1 it is 1/√x. Where x is not above 0 it is 0, and so is its
 * slope: a variance of 0 is a spread of 0.
 * x (…) → y (…).
 */
export const kernel: Kernel = {
  name: 'squareRoot',
  from: ['x'],
  to: ['y'],
  shapes: ([x]) => [x],
  sizes: ([x], _to, _present, { inverse = 0 }) => ({ count: sizeOf(x), inverse }),
  threads: ([y]) => sizeOf(y),
  cpu([x], [y], { inverse }) {
    for (let i = 0; i < y.length; i++) y[i] = x[i] > 0 ? (inverse ? 1 / Math.sqrt(x[i]) : Math.sqrt(x[i])) : 0;
  },

  // √x has the slope ½ · 1/√x, and with r = 1/√x, r has the slope −½ r³.
  backward({ from: [x], grad: [g], uniforms: { inverse = 0 }, step }) {
    const [r] = step('squareRoot', [x], { inverse: 1 });
    const [once] = step('multiply', [g!, r]);
    if (!inverse) return [step('scale', [once], { factor: 0.5 })[0]];
    const [thrice] = step('multiply', [step('multiply', [once, r])[0], r]);
    return [step('scale', [thrice], { factor: -0.5 })[0]];
  },

  sweep: overDraws({ operands: ['each'] }),

  explain({ index, u: { inverse } }) {
    const root = apply('sqrt', cell(0, index));
    return explained({}, when([number(0), '<', cell(0, index)], inverse ? over(number(1), root) : root, number(0)));
  },
};
