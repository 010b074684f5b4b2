import { cell, explained, number, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { reduceLike, repeatedFor, stretchedIndex, stretchSizes } from './add';
import { overDrawsOfPattern } from './shared/overDraws';

/**
 * y = x + sigma·pattern: moving sigma scales one fixed pattern. The pattern is stretched along axes it lacks or where its
 * size is 1; and x is repeated for a pattern that has many draws of its shape in front.
 * x (…), pattern stretches to x → y (…) of the shape of x. x (…), pattern (draws, …) → y (draws, …).
 */
export const kernel: Kernel = {
  name: 'noise',
  from: ['x', 'pattern'],
  to: ['y'],
  shapes: ([x, pattern], { sigma }) => {
    if (!Number.isFinite(sigma)) throw new Error(`sigma is ${sigma}, it must be a finite number`);
    return [repeatedFor(x, pattern)];
  },
  sizes: ([x, pattern], [y]) => ({ ...stretchSizes(y, pattern), own: sizeOf(x) }),
  threads: ([y]) => sizeOf(y),
  cpu([x, pattern], [y], u) {
    for (let i = 0; i < y.length; i++) y[i] = x[i % u.own] + u.sigma * pattern[stretchedIndex(i, u)];
  },
  backward: ({ from: [x, pattern], to: [y], grad: [g], wants, uniforms: { sigma }, shape, step }) => [
    reduceLike(g!, shape(y), shape(x), step),
    wants[1] ? reduceLike(step('scale', [g!], { factor: sigma })[0], shape(y), shape(pattern), step) : undefined,
  ],
  withoutChance: (uniforms) => ({ ...uniforms, sigma: 0 }),
  sweep: overDrawsOfPattern,
  explain: ({ index, u }) =>
    explained(
      {},
      sum([cell(0, index % u.own), product([number(u.sigma, 'sigma'), cell(1, stretchedIndex(index, u))])]),
    ),
};
