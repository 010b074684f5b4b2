import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { allowedKeys, keptKeys, selectionSizes } from './select';

/**
 * Through topk or threshold, with the keys that they keep held constant: dx_j = g_j for a kept key, else 0. With `renorm`
 * the kept ones were divided by their sum s, so dx_j = (g_j − Σ g·w / s) / s over the kept keys; a row of s = 0 gets 0.
 * weights, g (…, n, m), allowed and uniforms as in the selection → dx (…, n, m).
 */
export const kernel: Kernel = {
  name: 'selectGrad',
  from: ['weights', 'g', 'allowed?'],
  to: ['dx'],

  shapes: ([weights]) => [weights],

  sizes: ([weights, , allowed], _to, [, , masked], u) => selectionSizes(weights, allowed, masked, u),

  threads: ([dx]) => sizeOf(dx.slice(0, -1)),

  cpu([weights, g, allowed], [dx], u) {
    for (let row = 0; row < u.count; row++) {
      const at = row * u.cols;
      const w = weights.subarray(at, at + u.cols);
      const kept = keptKeys(w, allowedKeys(allowed, row, u), u);
      if (!u.renorm) {
        for (const j of kept) dx[at + j] = g[at + j];
        continue;
      }
      const sum = kept.reduce((total, j) => total + w[j], 0);
      const mean = kept.reduce((total, j) => total + g[at + j] * w[j], 0) / sum;
      if (sum > 0) for (const j of kept) dx[at + j] = (g[at + j] - mean) / sum;
    }
  },
};
