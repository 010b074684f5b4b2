import { type Arithmetic, apply, cell, explained, product, sum } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import type { Uniforms } from '../src/plan/plan';
import { type Shape, sameShape, shapeText, sizeOf } from '../src/tensor/shape';
import { shapeUniforms } from './reshape';
import { overDraws } from './shared/overDraws';

/**
 * Additive scores of queries and keys that are already projected to the hidden width A (Bahdanau, Cho & Bengio 2015):
 * y[n, m] = Σ_a v[a] · tanh(q[n, a] + k[m, a] + b[a]), for every head. b may be absent. With fewer heads of k than of q,
 * groups of heads share a head of k.
 * q (B, H, N, A), k (B, H_k, M, A), b (H, A), v (H, A) → y (B, H, N, M).
 */
export const kernel: Kernel = {
  name: 'additiveScore',
  from: ['q', 'k', 'b?', 'v'],
  to: ['y'],

  shapes([q, k, b, v]) {
    const fits = q.length === 4 && k.length === 4 && q[0] === k[0] && q[1] % k[1] === 0 && q[3] === k[3];
    if (!fits)
      throw new Error(`q ${shapeText(q)} and k ${shapeText(k)} do not fit; both are (batch, heads, rows, width)`);
    const perHead = [q[1], q[3]];
    if (b.length > 0 && !sameShape(b, perHead)) throw new Error(`b ${shapeText(b)} must be ${shapeText(perHead)}`);
    if (!sameShape(v, perHead)) throw new Error(`v ${shapeText(v)} must be ${shapeText(perHead)}`);
    return [[q[0], q[1], q[2], k[2]]];
  },

  sizes: ([q, k], _to, [, , biased]) => additiveSizes(q, k, biased),

  threads: ([y]) => sizeOf(y),

  cpu([q, k, b, v], [y], u) {
    const { batch, heads, keyHeads, rows, keys, width } = u;
    const moved = new Float64Array(width);
    for (let i = 0; i < batch * heads * rows; i++) {
      const head = Math.floor(i / rows) % heads;
      const keyBlock = Math.floor(i / (rows * heads)) * keyHeads + Math.floor((head * keyHeads) / heads);
      const h = head * width;
      for (let a = 0; a < width; a++) moved[a] = q[i * width + a] + (u.biased ? b[h + a] : 0);
      for (let m = 0; m < keys; m++) {
        const at = (keyBlock * keys + m) * width;
        let sum = 0;
        for (let a = 0; a < width; a++) sum += v[h + a] * Math.tanh(moved[a] + k[at + a]);
        y[i * keys + m] = sum;
      }
    }
  },

  backward({ from: [q, k, b, v], grad: [g], wants, shape, step }) {
    const [heads, width] = shape(v);
    const dq = wants[0] || wants[2] ? step('additiveScoreGrad', [q, k, b, v, g!], { over: 0 })[0] : undefined;
    const db = (): string => {
      const perHead = step('sumTo', [dq!], shapeUniforms([1, heads, 1, width]))[0];
      return step('reshape', [perHead], shapeUniforms([heads, width]))[0];
    };
    return [
      dq,
      wants[1] ? step('additiveScoreGrad', [q, k, b, v, g!], { over: 1 })[0] : undefined,
      wants[2] ? db() : undefined,
      wants[3] ? step('additiveScoreWeightGrad', [q, k, b, g!])[0] : undefined,
    ];
  },

  sweep: overDraws({ operands: ['each', 'each', 'once', 'once'], axes: 4 }),

  explain({ index, u }) {
    const [i, m] = [Math.floor(index / u.keys), index % u.keys];
    const v = (Math.floor(i / u.rows) % u.heads) * u.width;
    const term = (_: unknown, a: number) => product([cell(3, v + a), apply('tanh', explainedMoved(u, i, m, a))]);
    return explained({}, sum(Array.from({ length: u.width }, term)));
  },
};

/** The sizes that additive scores and their derivatives share. */
export function additiveSizes(q: Shape, k: Shape, biased: boolean) {
  const [batch, heads, rows, width] = q;
  return { batch, heads, keyHeads: k[1], rows, keys: k[2], width, biased: Number(biased) };
}

/** Which block of keys the row `i` of all queries looks at. */
export const keyBlockOf = (i: number, { heads, keyHeads, rows }: Uniforms): number =>
  Math.floor(i / (rows * heads)) * keyHeads + Math.floor(((Math.floor(i / rows) % heads) * keyHeads) / heads);

/** q[a] + k[a] + b[a] of row `i` of all queries and the key `m` that it looks at; operands 0, 1 and 2. */
export function explainedMoved(u: Uniforms, i: number, m: number, a: number): Arithmetic {
  const { heads, keys, rows, width } = u;
  const bias = u.biased ? [cell(2, (Math.floor(i / rows) % heads) * width + a)] : [];
  return sum([cell(0, i * width + a), cell(1, (keyBlockOf(i, u) * keys + m) * width + a), ...bias]);
}
