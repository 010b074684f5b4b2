import {
  type Arithmetic,
  apply,
  cell,
  cells,
  explained,
  minus,
  number,
  over,
  part,
  product,
  sum,
} from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { type Shape, sameShape, shapeText, sizeOf } from '../src/tensor/shape';
import { shapeUniforms } from './reshape';
import { overDraws } from './shared/overDraws';

/**
 * Layer normalisation over the last axis (Ba, Kiros & Hinton 2016): y = γ ∘ (x − mean) · rstd + β with
 * rstd = 1/√(variance + ε), the biased variance, and ε from the uniform `epsilon` (1e-5 when it is not given).
 * x (…, width), gamma (width), beta (width) → y (…, width), mean (…, 1), rstd (…, 1), offset (…, 1).
 *
 * `offset` is mean − x_0, the mean counted from the first number of the row, and x − mean is computed as
 * (x − x_0) − offset: the mean of numbers near 4096 is only known to 2⁻¹² in float32, their differences are exact.
 * (E[x²] − mean² for the variance would be far worse.) No gradient passes through mean, rstd and offset on their own.
 */
export const kernel: Kernel = {
  name: 'layerNorm',
  from: ['x', 'gamma', 'beta'],
  to: ['y', 'mean', 'rstd', 'offset'],

  shapes([x, gamma, beta]) {
    const width = x[x.length - 1];
    for (const [name, shape] of Object.entries({ gamma, beta })) {
      if (!sameShape(shape, [width]))
        throw new Error(`${name} ${shapeText(shape)} does not fit rows of x ${shapeText(x)}`);
    }
    const row = [...x.slice(0, -1), 1];
    return [x, row, row, row];
  },

  sizes: ([x], _to, _present, u) => ({ ...normSizes(x), epsilon: u.epsilon ?? 1e-5 }),

  threads: ([, mean]) => sizeOf(mean),

  cpu([x, gamma, beta], [y, mean, rstd, offset], { rows, width, epsilon }) {
    for (let row = 0; row < rows; row++) {
      const at = row * width;
      const first = x[at];
      let shift = 0;
      for (let j = 0; j < width; j++) shift += x[at + j] - first;
      shift /= width;
      let squares = 0;
      for (let j = 0; j < width; j++) {
        const d = x[at + j] - first - shift;
        squares += d * d;
      }
      const factor = 1 / Math.sqrt(squares / width + epsilon);
      for (let j = 0; j < width; j++) y[at + j] = gamma[j] * ((x[at + j] - first - shift) * factor) + beta[j];
      mean[row] = first + shift;
      rstd[row] = factor;
      offset[row] = shift;
    }
  },

  backward({ from: [x, gamma], to: [, , rstd, offset], grad: [g], wants, shape, step }) {
    if (!g) return [undefined, undefined, undefined];
    return [
      wants[0] ? step('layerNormGrad', [x, gamma, rstd, offset, g])[0] : undefined,
      wants[1] ? step('layerNormGammaGrad', [x, rstd, offset, g])[0] : undefined,
      wants[2] ? step('sumTo', [g], shapeUniforms(shape(gamma)))[0] : undefined,
    ];
  },

  sweep: overDraws({ operands: ['each', 'once', 'once'], inner: 1 }),

  explain({ result, index, u }) {
    const row = result === 0 ? Math.floor(index / u.width) : index;
    const x = cells(0, row * u.width, u.width);
    const average = (of: readonly Arithmetic[]): Arithmetic => over(sum(of), number(u.width, 'width'));
    const mean = average(x);
    if (result === 1) return explained({}, mean);
    if (result === 3) return explained({}, average(x.map((one) => minus(one, x[0]))));
    const variance = average(x.map((one) => apply('square', minus(one, part('mean')))));
    const deviation = apply('sqrt', sum([part('variance'), number(u.epsilon, 'epsilon')]));
    if (result === 2) return explained({ mean, variance, deviation }, over(number(1), part('deviation')));
    const column = index % u.width;
    const normalised = over(minus(x[column], part('mean')), part('deviation'));
    const y = sum([product([cell(1, column), part('normalised')]), cell(2, column)]);
    return explained({ mean, variance, deviation, normalised }, y);
  },
};

/** The rows of x and their length. */
export const normSizes = (x: Shape) => ({ rows: sizeOf(x.slice(0, -1)), width: x[x.length - 1] });
