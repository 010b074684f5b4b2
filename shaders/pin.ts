import type { Kernel } from '../src/plan/kernel';
import { shapeText, sizeOf } from '../src/tensor/shape';

/**
 * y = x with element `cell` (row-major) set to `value`: a number edited by hand; in a sweep the element of every `every`
 * numbers. Nothing flows back into that element.
 * x (…) → y (…).
 */
export const kernel: Kernel = {
  name: 'pin',
  from: ['x'],
  to: ['y'],

  shapes([x], { cell }) {
    if (!(Number.isInteger(cell) && cell >= 0 && cell < sizeOf(x))) {
      throw new Error(`x ${shapeText(x)} has no element ${cell}`);
    }
    return [x];
  },

  sizes: ([x], _to, _present, u) => ({ count: sizeOf(x), every: u.every ?? sizeOf(x) }),

  threads: ([y]) => sizeOf(y),

  cpu([x], [y], { cell, value, every }) {
    y.set(x);
    for (let at = cell; at < y.length; at += every) y[at] = value;
  },

  backward: ({ grad: [g], uniforms: { cell }, step }) => [step('pin', [g!], { cell, value: 0 })[0]],

  sweep: ({ kernel, from: [x], uniforms, shape, each }) => ({
    kernel,
    from: [each(x, shape(x))],
    uniforms: { ...uniforms, every: sizeOf(shape(x)) },
  }),

  explain: ({ index, inPlan, u: { cell, value } }) => ({
    parts: [],
    result: inPlan === cell ? { is: 'number', name: 'value', value } : { is: 'cell', operand: 0, index },
  }),
};
