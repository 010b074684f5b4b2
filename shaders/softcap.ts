import { apply, cell, explained, number, over, product } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * y = cap · tanh(x / cap): scores that cannot leave −cap … cap, and are hardly changed near 0 (Bello et al. 2016).
 * x (…) → y (…).
 */
export const kernel: Kernel = {
  name: 'softcap',
  from: ['x'],
  to: ['y'],
  shapes: ([x], { cap }) => {
    if (!(cap > 0)) throw new Error(`cap is ${cap}, it must be above 0`);
    return [x];
  },
  sizes: ([x]) => ({ count: sizeOf(x) }),
  threads: ([y]) => sizeOf(y),
  cpu([x], [y], { cap }) {
    for (let i = 0; i < y.length; i++) y[i] = cap * Math.tanh(x[i] / cap);
  },
  backward: ({ from: [x], grad: [g], uniforms: { cap }, step }) => [step('softcapGrad', [x, g!], { cap })[0]],
  sweep: overDraws({ operands: ['each'] }),
  explain: ({ index, u }) => {
    const cap = number(u.cap, 'cap');
    return explained({}, product([cap, apply('tanh', over(cell(0, index), cap))]));
  },
};
