import { cell, explained, number, product } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * y = factor · x. Scores are scaled by 1/√d (Vaswani et al. 2017) and divided by a temperature τ with factor 1/τ.
 * x (…) → y (…).
 */
export const kernel: Kernel = {
  name: 'scale',
  from: ['x'],
  to: ['y'],
  shapes: ([x], u) => {
    if (!Number.isFinite(u.factor)) throw new Error(`factor is ${u.factor}, it must be a finite number`);
    return [x];
  },
  sizes: ([x]) => ({ count: sizeOf(x) }),
  threads: ([y]) => sizeOf(y),
  cpu([x], [y], { factor }) {
    for (let i = 0; i < y.length; i++) y[i] = factor * x[i];
  },
  backward: ({ grad: [g], uniforms: { factor }, step }) => [step('scale', [g!], { factor })[0]],
  sweep: overDraws({ operands: ['each'] }),
  explain: ({ index, u }) => explained({}, product([number(u.factor, 'factor'), cell(0, index)])),
};
