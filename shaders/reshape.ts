import { cell, explained } from '../src/plan/arithmetic';
import type { Kernel, SweepCall, SweptStep } from '../src/plan/kernel';
import type { Uniforms } from '../src/plan/plan';
import { padShape, type Shape, shapeText, sizeOf } from '../src/tensor/shape';
import { asAxes, spareRank } from './shared/overDraws';

/**
 * The same numbers in the same order under another shape, given by its `rank` and sizes o0 … o4 with ones in front.
 * x (…) → y (o…).
 */
export const kernel: Kernel = {
  name: 'reshape',
  from: ['x'],
  to: ['y'],
  shapes: ([x], u) => {
    const target = targetShape(u);
    if (sizeOf(x) !== sizeOf(target)) throw new Error(`${shapeText(x)} cannot become ${shapeText(target)}`);
    return [target];
  },
  sizes: ([x]) => ({ count: sizeOf(x) }),
  sharesMemory: () => true,
  threads: ([y]) => sizeOf(y),
  cpu: ([x], [y]) => y.set(x),
  backward: ({ from: [x], grad: [g], shape, step }) => [step('reshape', [g!], shapeUniforms(shape(x)))[0]],
  sweep: towardsShape,
  explain: ({ index }) => explained({}, cell(0, index)),
};

/** The uniforms that name a target shape, for `reshape`, `sumTo` and `stretch`. */
export function shapeUniforms(shape: readonly number[]) {
  const [o0, o1, o2, o3, o4] = padShape(shape, 5);
  return { rank: shape.length, o0, o1, o2, o3, o4 };
}

const targetShape = (u: Uniforms): Shape => [u.o0, u.o1, u.o2, u.o3, u.o4].slice(5 - u.rank);

/** The sweep of a kernel that brings its operand towards a shape in its uniforms: `reshape`, `stretch`, `sumTo`. */
export function towardsShape({ kernel, draws, uniforms, from: [x], shape, each }: SweepCall): SweptStep {
  const target = targetShape(uniforms);
  const rank = spareRank([shape(x), target], 0);
  const [, ...rest] = asAxes(kernel, target, rank);
  return { kernel, from: [each(x, asAxes(kernel, shape(x), rank))], uniforms: shapeUniforms([draws, ...rest]) };
}
