import { type Arithmetic, cell, explained, minus, number, over, part, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { normSizes } from './layerNorm';
import { explainedNormal } from './layerNormGammaGrad';
import { shapeUniforms } from './reshape';

/**
 * Through the normalisation of a row: with n = (x − mean) · rstd and h = g ∘ γ,
 * dx = rstd · (h − avg(h) − n · avg(h ∘ n)); the averages are what moving the mean and the variance takes back.
 * x, g (…, width), gamma (width), rstd, offset (…, 1) as `layerNorm` gives them → dx (…, width).
 */
export const kernel: Kernel = {
  name: 'layerNormGrad',
  from: ['x', 'gamma', 'rstd', 'offset', 'g'],
  to: ['dx'],

  shapes: ([x]) => [x],

  sizes: ([x]) => normSizes(x),

  threads: ([dx]) => sizeOf(dx.slice(0, -1)),

  cpu([x, gamma, rstd, offset, g], [dx], { rows, width }) {
    for (let row = 0; row < rows; row++) {
      const at = row * width;
      const first = x[at];
      const shift = offset[row];
      const factor = rstd[row];
      let sum = 0;
      let along = 0;
      for (let j = 0; j < width; j++) {
        const h = g[at + j] * gamma[j];
        sum += h;
        along += h * (x[at + j] - first - shift) * factor;
      }
      sum /= width;
      along /= width;
      for (let j = 0; j < width; j++) {
        const n = (x[at + j] - first - shift) * factor;
        dx[at + j] = factor * (g[at + j] * gamma[j] - sum - n * along);
      }
    }
  },

  // With u from behind, P(u) = rstd · (u − avg(u) − n · avg(u ∘ n)): h gets P(u), since the map is symmetric. By x, on all
  // ways, through mean and rstd too, it is −rstd · (n · avg(u ∘ dx) + dx · avg(u ∘ n) + P(u) · avg(h ∘ n)).
  backward({ from: [x, gamma, rstd, , g], to: [dx], grad: [u], wants, shape, step }) {
    const row = shapeUniforms([...shape(x).slice(0, -1), 1]);
    const minus = (a: string, b: string): string => step('add', [a, step('scale', [b], { factor: -1 })[0]])[0];
    const times = (a: string, b: string): string => step('multiply', [a, b])[0];
    const plus = (a: string, b: string): string => step('add', [a, b])[0];
    const average = (a: string): string =>
      step('scale', [step('sumTo', [a], row)[0]], { factor: 1 / shape(gamma)[0] })[0];

    // Twice, because a mean far from zero is known to few figures only: see `layerNorm`.
    const centred = (a: string): string => minus(a, average(a));
    const n = times(centred(centred(x)), rstd);
    const towardsN = average(times(u!, n));
    const p = times(minus(centred(u!), times(n, towardsN)), rstd);
    const towardsX = (): string => {
      const scaled = plus(times(n, average(times(u!, dx))), times(dx, towardsN));
      const through = times(p, average(times(times(g, gamma), n)));
      return step('scale', [times(plus(scaled, through), rstd)], { factor: -1 })[0];
    };
    return [
      wants[0] ? towardsX() : undefined,
      wants[1] ? step('sumTo', [times(p, g)], shapeUniforms(shape(gamma)))[0] : undefined,
      undefined,
      undefined,
      wants[4] ? times(p, gamma) : undefined,
    ];
  },

  explain({ index, u: { width } }) {
    const [row, column] = [Math.floor(index / width), index % width];
    const columns = Array.from({ length: width }, (_, j) => j);
    const n = (j: number): Arithmetic => explainedNormal(row, j, width, 2, 3);
    const h = (j: number): Arithmetic => product([cell(1, j), cell(4, row * width + j)]);
    const average = (of: readonly Arithmetic[]): Arithmetic => over(sum(of), number(width, 'width'));
    return explained(
      {
        normalised: n(column),
        towardsNormalised: h(column),
        average: average(columns.map(h)),
        along: average(columns.map((j) => product([h(j), n(j)]))),
        rest: minus(minus(part('towardsNormalised'), part('average')), product([part('normalised'), part('along')])),
      },
      product([cell(2, row), part('rest')]),
    );
  },
};
