import { cell, explained } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { padShape, shapeText, sizeOf } from '../src/tensor/shape';

/**
 * The same numbers in the same order under another shape, given by its `rank` and sizes o0 … o4 with ones in front.
 * x (…) → y (o…).
 */
export const kernel: Kernel = {
  name: 'reshape',
  from: ['x'],
  to: ['y'],
  shapes: ([x], u) => {
    const target = [u.o0, u.o1, u.o2, u.o3, u.o4].slice(5 - u.rank);
    if (sizeOf(x) !== sizeOf(target)) throw new Error(`${shapeText(x)} cannot become ${shapeText(target)}`);
    return [target];
  },
  sizes: ([x]) => ({ count: sizeOf(x) }),
  threads: ([y]) => sizeOf(y),
  cpu: ([x], [y]) => y.set(x),
  backward: ({ from: [x], grad: [g], shape, step }) => [step('reshape', [g!], shapeUniforms(shape(x)))[0]],
  explain: ({ index }) => explained({}, cell(0, index)),
};

/** The uniforms that name a target shape, for `reshape`, `sumTo` and `stretch`. */
export function shapeUniforms(shape: readonly number[]) {
  const [o0, o1, o2, o3, o4] = padShape(shape, 5);
  return { rank: shape.length, o0, o1, o2, o3, o4 };
}
