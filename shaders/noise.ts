import { cell, explained, number, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { broadcastStrides, sizeOf } from '../src/tensor/shape';
import { reduceLike, stretchedIndex, stretchSizes } from './add';
import { overDraws } from './shared/overDraws';

/**
 * y = x + sigma·pattern: moving sigma scales one fixed pattern. The pattern is stretched along axes it lacks or where its
 * size is 1.
 * x (…), pattern stretches to x → y (…) of the shape of x.
 */
export const kernel: Kernel = {
  name: 'noise',
  from: ['x', 'pattern'],
  to: ['y'],
  shapes: ([x, pattern], { sigma }) => {
    if (!Number.isFinite(sigma)) throw new Error(`sigma is ${sigma}, it must be a finite number`);
    broadcastStrides(pattern, x);
    return [x];
  },
  sizes: ([x, pattern]) => stretchSizes(x, pattern),
  threads: ([y]) => sizeOf(y),
  cpu([x, pattern], [y], u) {
    for (let i = 0; i < y.length; i++) y[i] = x[i] + u.sigma * pattern[stretchedIndex(i, u)];
  },
  backward: ({ from: [x, pattern], grad: [g], wants, uniforms: { sigma }, shape, step }) => [
    g,
    wants[1] ? reduceLike(step('scale', [g!], { factor: sigma })[0], shape(x), shape(pattern), step) : undefined,
  ],
  withoutChance: (uniforms) => ({ ...uniforms, sigma: 0 }),
  sweep: overDraws({ operands: ['each', 'any'] }),
  explain: ({ index, u }) =>
    explained({}, sum([cell(0, index), product([number(u.sigma, 'sigma'), cell(1, stretchedIndex(index, u))])])),
};
