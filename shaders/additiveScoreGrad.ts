import { type Arithmetic, cell, explained, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { additiveSizes, explainedMoved, keyBlockOf } from './additiveScore';
import { explainedTanhSlope, tanhSlope } from './shared/tanh';

/**
 * Through additive scores. With s[n, m, a] = g[n, m] · v[a] / cosh²(q[n, a] + k[m, a] + b[a]):
 * uniform `over` 0: d/dq[n, a] = Σ_m s; 1: d/dk[m, a] = Σ_n s, also over the heads that share this head of k.
 * q (B, H, N, A), k (B, H_k, M, A), b, v (H, A), g (B, H, N, M) → dx of the shape of q or k.
 */
export const kernel: Kernel = {
  name: 'additiveScoreGrad',
  from: ['q', 'k', 'b?', 'v', 'g'],
  to: ['dx'],

  shapes: ([q, k], { over }) => [over === 0 ? q : k],

  sizes: ([q, k], _to, [, , biased]) => additiveSizes(q, k, biased),

  threads: ([dx]) => sizeOf(dx),

  cpu([q, k, b, v, g], [dx], u) {
    const { batch, heads, keyHeads, rows, keys, width, over } = u;
    const moved = new Float64Array(width);
    for (let i = 0; i < batch * heads * rows; i++) {
      const head = Math.floor(i / rows) % heads;
      const keyBlock = Math.floor(i / (rows * heads)) * keyHeads + Math.floor((head * keyHeads) / heads);
      const h = head * width;
      for (let a = 0; a < width; a++) moved[a] = q[i * width + a] + (u.biased ? b[h + a] : 0);
      for (let m = 0; m < keys; m++) {
        const at = (keyBlock * keys + m) * width;
        const to = over === 0 ? i * width : at;
        const given = g[i * keys + m];
        for (let a = 0; a < width; a++) dx[to + a] += given * v[h + a] * tanhSlope(moved[a] + k[at + a]);
      }
    }
  },

  explain({ index, u }) {
    const { batch, heads, rows, keys, width, over } = u;
    const a = index % width;
    const own = Math.floor(index / width);
    const term = (i: number, m: number): Arithmetic => {
      const v = cell(3, (Math.floor(i / rows) % heads) * width + a);
      return product([v, cell(4, i * keys + m), explainedTanhSlope(explainedMoved(u, i, m, a))]);
    };
    if (over === 0) return explained({}, sum(Array.from({ length: keys }, (_, m) => term(own, m))));
    const queries = Array.from({ length: batch * heads * rows }, (_, i) => i);
    const looking = queries.filter((i) => keyBlockOf(i, u) === Math.floor(own / keys));
    return explained({}, sum(looking.map((i) => term(i, own % keys))));
  },
};
