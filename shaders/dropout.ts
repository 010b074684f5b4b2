import { cell, explained, minus, number, over, product, when } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import type { Uniforms } from '../src/plan/plan';
import { broadcastStrides, sizeOf } from '../src/tensor/shape';
import { stretchedIndex, stretchSizes } from './add';
import { overDraws } from './shared/overDraws';

/**
 * Where the scale is put right, `uniforms.mode`: kept numbers divided by 1 − p in training, or all multiplied by 1 − p
 * in evaluation.
 */
export const DROPOUT_MODE = { upscaleInTrain: 0, downscaleInInfer: 1 } as const;

/**
 * Dropout with probability `p` of a 0 (Srivastava et al. 2014): y = x·mask·factor in training (`train` 1, the default),
 * y = x·factor in evaluation. The mask (1 keeps) is stretched along axes it lacks or where its size is 1: (B, 1, 1) drops
 * whole branches of a sample (stochastic depth, Huang et al. 2016). It may be absent in evaluation and where p is 0.
 * x (…), mask stretches to x → y (…) of the shape of x.
 */
export const kernel: Kernel = {
  name: 'dropout',
  from: ['x', 'mask?'],
  to: ['y'],

  shapes([x, mask], u) {
    if (!(u.p >= 0 && u.p <= 1)) throw new Error(`p is ${u.p}, it must be from 0 to 1`);
    if (isTraining(u) && u.p > 0 && mask.length === 0) throw new Error('dropout in training needs a mask');
    broadcastStrides(mask, x);
    return [x];
  },

  sizes: ([x, mask], _to, [, masked], u) => ({
    ...stretchSizes(x, mask),
    masked: Number(masked && isTraining(u)),
    factor: factorOf(u),
  }),

  threads: ([y]) => sizeOf(y),

  cpu([x, mask], [y], u) {
    for (let i = 0; i < y.length; i++) y[i] = x[i] * u.factor * (u.masked ? mask[stretchedIndex(i, u)] : 1);
  },

  // The same mask and factor act on the gradient; the mask itself is chance, a constant.
  backward: ({ from: [, mask], grad: [g], uniforms, step }) => [step('dropout', [g!, mask], uniforms)[0], undefined],

  withoutChance: (uniforms) => ({ ...uniforms, train: 0 }),

  sweep: overDraws({ operands: ['each', 'any'] }),

  explain({ index, u }) {
    const p = number(u.p, 'p');
    const kept = minus(number(1), p);
    const x = u.masked ? product([cell(0, index), cell(1, stretchedIndex(index, u))]) : cell(0, index);
    if (u.factor === 1) return explained({}, x);
    if (u.mode === DROPOUT_MODE.downscaleInInfer) return explained({}, product([x, kept]));
    return explained({}, u.p === 1 ? when([p, '=', number(1)], number(0), over(x, kept)) : over(x, kept));
  },
};

const isTraining = ({ train = 1 }: Uniforms): boolean => train === 1;

/** p = 1 keeps nothing, so nothing is scaled up: zeros, not 0 divided by 0. */
function factorOf(u: Uniforms): number {
  const downscale = u.mode === DROPOUT_MODE.downscaleInInfer;
  if (!isTraining(u)) return downscale ? 1 - u.p : 1;
  if (downscale) return 1;
  return u.p === 1 ? 0 : 1 / (1 - u.p);
}
