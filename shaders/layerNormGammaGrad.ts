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
};
