import { cell, explained } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import type { Uniforms } from '../src/plan/plan';
import { padShape, type Shape, shapeText, sizeOf } from '../src/tensor/shape';
import { stretchedIndex, stretchedRows } from './add';
import { asAxes } from './shared/overDraws';

/**
 * x with its axes in another order: axis i of y is axis p_i of x, given by the uniforms p0 … p4, one for every axis of x.
 * x (d_0, d_1, …) → y (d_p0, d_p1, …).
 */
export const kernel: Kernel = {
  name: 'permute',
  from: ['x'],
  to: ['y'],
  shapes: ([x], u) => [orderOf(x, u).map((axis) => x[axis])],
  sizes: ([x], [y], _present, u) => {
    const strides = x.map((_, axis) => sizeOf(x.slice(axis + 1)));
    const [, d1, d2, d3, d4] = padShape(y, 5);
    const ahead = Array<number>(5 - x.length).fill(0);
    const [s0, s1, s2, s3, s4] = [...ahead, ...orderOf(x, u).map((axis) => strides[axis])];
    return { d1, d2, d3, d4, s0, s1, s2, s3, s4, count: sizeOf(y) };
  },
  threads: ([y]) => sizeOf(y),
  cpu([x], [y], u) {
    const { d4, s4 } = u;
    stretchedRows(u, (at, from) => {
      for (let i = 0; i < d4; i++) y[at + i] = x[from + i * s4];
    });
  },
  backward: ({ from: [x], grad: [g], uniforms, shape, step }) => {
    const order = orderOf(shape(x), uniforms);
    return [step('permute', [g!], permuteUniforms(order.map((_, axis) => order.indexOf(axis))))[0]];
  },
  sweep: ({ kernel, from: [x], uniforms, shape, each }) => ({
    kernel,
    from: [each(x, asAxes(kernel, [1, ...shape(x)], shape(x).length + 1))],
    uniforms: permuteUniforms([0, ...orderOf(shape(x), uniforms).map((axis) => axis + 1)]),
  }),
  explain: ({ index, u }) => explained({}, cell(0, stretchedIndex(index, u))),
};

/** The uniforms p0 … that put axis `order[i]` of x at place i. */
export const permuteUniforms = (order: readonly number[]): Uniforms =>
  Object.fromEntries(order.map((axis, i) => [`p${i}`, axis]));

/** The axes of x in the order asked for; an Error unless each of them is there once. */
function orderOf(x: Shape, u: Uniforms): number[] {
  const order = x.map((_, i) => u[`p${i}`]);
  if (x.some((_, axis) => !order.includes(axis))) {
    throw new Error(`the order ${order.join(', ')} does not name every axis of x ${shapeText(x)}`);
  }
  return order;
}
