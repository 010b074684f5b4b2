import type { Kernel } from '../src/plan/kernel';
import { broadcastStrides, padShape, type Shape, sameShape, sizeOf } from '../src/tensor/shape';
import { shapeUniforms } from './reshape';

/**
 * y = a + b; b is stretched along axes it lacks or where its size is 1 (a bias over rows, positions over a batch).
 * a (…), b stretches to a → y (…) of the shape of a.
 */
export const kernel: Kernel = {
  name: 'add',
  from: ['a', 'b'],
  to: ['y'],
  shapes: ([a, b]) => {
    broadcastStrides(b, a);
    return [a];
  },
  sizes: ([a, b]) => stretchSizes(a, b),
  threads: ([y]) => sizeOf(y),
  cpu([a, b], [y], u) {
    for (let i = 0; i < y.length; i++) y[i] = a[i] + b[stretchedIndex(i, u)];
  },
  backward: ({ from: [a, b], grad: [g], wants, shape, step }) => [
    g,
    wants[1] ? reduceLike(g!, shape(a), shape(b), step) : undefined,
  ],
};

/** Sizes of the full tensor and strides of one that is stretched over it, over five axes. */
export function stretchSizes(full: Shape, part: Shape) {
  const [, d1, d2, d3, d4] = padShape(full, 5);
  const [s0, s1, s2, s3, s4] = broadcastStrides(padShape(part, 5), padShape(full, 5));
  return { d1, d2, d3, d4, s0, s1, s2, s3, s4, count: sizeOf(full) };
}

/** Where element i of the full tensor finds its number in the stretched one. */
export function stretchedIndex(i: number, u: Readonly<Record<string, number>>): number {
  const i4 = i % u.d4;
  i = (i - i4) / u.d4;
  const i3 = i % u.d3;
  i = (i - i3) / u.d3;
  const i2 = i % u.d2;
  i = (i - i2) / u.d2;
  const i1 = i % u.d1;
  return ((i - i1) / u.d1) * u.s0 + i1 * u.s1 + i2 * u.s2 + i3 * u.s3 + i4 * u.s4;
}

/** d loss / d (a stretched operand): the sum over everywhere it was used. */
export function reduceLike(
  g: string,
  full: Shape,
  part: Shape,
  step: (kernel: string, from: string[], uniforms?: Record<string, number>) => string[],
): string {
  if (sameShape(full, part)) return g;
  return step('sumTo', [g], shapeUniforms(part))[0];
}
