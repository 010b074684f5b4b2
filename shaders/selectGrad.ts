import { cell, explained, minus, number, over, part, product, sum, when } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { allowedKeys, keptKeys, keptWhen, selectionRow, selectionSizes } from './select';
import { nothingKept, sumOfKept } from './shared/selection';
import { excluded, maskRow } from './softmax';

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

  explain({ index, from: [weights, , allowed], u }) {
    const { row, at, keys, w } = selectionRow(weights, allowed, index, u);
    const own = keys.indexOf(index - at);
    if (own < 0) return excluded(2, maskRow(row, u) * u.cols + index - at);
    const offered = keys.map((j) => cell(0, at + j));
    const { parts, holds } = keptWhen(offered, own, u);
    if (!u.renorm) return explained(parts, when(holds, cell(1, index), number(0)));
    const stay = keptKeys(w, keys, u);
    const kept = sumOfKept(stay, at);
    if (!stay.some((j) => w[j] > 0)) return nothingKept(kept);
    const mean = over(sum(stay.map((j) => product([cell(1, at + j), cell(0, at + j)]))), part('kept'));
    const share = over(minus(cell(1, index), part('mean')), part('kept'));
    return explained({ ...parts, kept, mean }, when(holds, share, number(0)));
  },
};
