import { type Arithmetic, apply, cell, explained, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { additiveSizes, explainedMoved } from './additiveScore';

/**
 * d loss / dv of additive scores: Σ over batch, queries and keys of g[n, m] · tanh(q[n, a] + k[m, a] + b[a]).
 * q (B, H, N, A), k (B, H_k, M, A), b (H, A), g (B, H, N, M) → dv (H, A).
 */
export const kernel: Kernel = {
  name: 'additiveScoreWeightGrad',
  from: ['q', 'k', 'b?', 'g'],
  to: ['dv'],

  shapes: ([q]) => [[q[1], q[3]]],

  sizes: ([q, k], _to, [, , biased]) => additiveSizes(q, k, biased),

  threads: ([dv]) => sizeOf(dv),

  cpu([q, k, b, g], [dv], u) {
    const { batch, heads, keyHeads, rows, keys, width } = u;
    const moved = new Float64Array(width);
    for (let i = 0; i < batch * heads * rows; i++) {
      const head = Math.floor(i / rows) % heads;
      const keyBlock = Math.floor(i / (rows * heads)) * keyHeads + Math.floor((head * keyHeads) / heads);
      const h = head * width;
      for (let a = 0; a < width; a++) moved[a] = q[i * width + a] + (u.biased ? b[h + a] : 0);
      for (let m = 0; m < keys; m++) {
        const at = (keyBlock * keys + m) * width;
        const given = g[i * keys + m];
        for (let a = 0; a < width; a++) dv[h + a] += given * Math.tanh(moved[a] + k[at + a]);
      }
    }
  },

  explain({ index, u }) {
    const { batch, heads, rows, keys, width } = u;
    const terms: Arithmetic[] = [];
    for (let i = 0; i < batch * heads * rows; i++) {
      if (Math.floor(i / rows) % heads !== Math.floor(index / width)) continue;
      for (let m = 0; m < keys; m++) {
        terms.push(product([apply('tanh', explainedMoved(u, i, m, index % width)), cell(3, i * keys + m)]));
      }
    }
    return explained({}, sum(terms));
  },
};
