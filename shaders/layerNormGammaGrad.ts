import { type Arithmetic, cell, explained, minus, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { normSizes } from './layerNorm';

/**
 * d loss / dγ_j of a layer norm: Σ over all rows of g_j · (x_j − mean) · rstd.
 * x, g (…, width), rstd, offset (…, 1) as `layerNorm` gives them → dgamma (width).
 */
export const kernel: Kernel = {
  name: 'layerNormGammaGrad',
  from: ['x', 'rstd', 'offset', 'g'],
  to: ['dgamma'],

  shapes: ([x]) => [x.slice(-1)],

  sizes: ([x]) => normSizes(x),

  threads: ([[width]]) => width,

  cpu([x, rstd, offset, g], [dgamma], { rows, width }) {
    for (let row = 0; row < rows; row++) {
      const at = row * width;
      const first = x[at];
      const shift = offset[row];
      const factor = rstd[row];
      for (let j = 0; j < width; j++) dgamma[j] += g[at + j] * ((x[at + j] - first - shift) * factor);
    }
  },

  explain({ index, u: { rows, width } }) {
    const terms = Array.from({ length: rows }, (_, row) =>
      product([explainedNormal(row, index, width, 1, 2), cell(3, row * width + index)]),
    );
    return explained({}, sum(terms));
  },
};

/** (x_j − x_0 − offset) · rstd, the normalised number of a row. x is operand 0, `rstd` and `offset` say which those are. */
export function explainedNormal(row: number, j: number, width: number, rstd: number, offset: number): Arithmetic {
  const difference = minus(cell(0, row * width + j), cell(0, row * width));
  return product([minus(difference, cell(offset, row)), cell(rstd, row)]);
}
