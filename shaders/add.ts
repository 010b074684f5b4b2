import { cell, explained, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { broadcastStrides, padShape, type Shape, sameShape, sizeOf } from '../src/tensor/shape';
import { shapeUniforms } from './reshape';
import { overDraws } from './shared/overDraws';

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
    const { d4, s4 } = u;
    stretchedRows(u, (at, part) => {
      for (let i = 0; i < d4; i++) y[at + i] = a[at + i] + b[part + i * s4];
    });
  },
  backward: ({ from: [a, b], grad: [g], wants, shape, step }) => [
    g,
    wants[1] ? reduceLike(g!, shape(a), shape(b), step) : undefined,
  ],
  sweep: overDraws({ operands: ['each', 'any'] }),
  explain: ({ index, u }) => explained({}, sum([cell(0, index), cell(1, stretchedIndex(index, u))])),
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

/** Visits every row of the full tensor with its start and the place in the stretched one where that finds its number. */
export function stretchedRows(u: Readonly<Record<string, number>>, visit: (at: number, part: number) => void): void {
  const { d1, d2, d3, d4, s0, s1, s2, s3, count } = u;
  let at = 0;
  for (let i0 = 0; at < count; i0++) {
    for (let i1 = 0; i1 < d1; i1++) {
      for (let i2 = 0; i2 < d2; i2++) {
        for (let i3 = 0; i3 < d3; i3++, at += d4) visit(at, i0 * s0 + i1 * s1 + i2 * s2 + i3 * s3);
      }
    }
  }
}

/**
 * The shape of x with a pattern on it: that of x, which the pattern stretches to, or that of many draws of the pattern,
 * for each of which x is there again.
 */
export function repeatedFor(x: Shape, pattern: Shape): Shape {
  const repeats = sizeOf(pattern) > sizeOf(x) && sameShape(padShape(x, pattern.length), [1, ...pattern.slice(1)]);
  if (!repeats) broadcastStrides(pattern, x);
  return repeats ? pattern : x;
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
