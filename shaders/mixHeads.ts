import type { Kernel } from '../src/plan/kernel';
import { shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * Every head becomes a mix of heads: y_h = Σ_g mix[h, g] · x_g, or with `transpose` 1, Σ_g mix[g, h] · x_g. A row of
 * zeros switches a head off, a single 1 elsewhere copies another one, equal shares average all. What a head holds that
 * gets no share is not read.
 * x (B, H, N, D), mix (H, H) → y (B, H, N, D).
 */
export const kernel: Kernel = {
  name: 'mixHeads',
  from: ['x', 'mix'],
  to: ['y'],

  shapes([x, mix]) {
    if (x.length !== 4 || mix.length !== 2 || mix[0] !== x[1] || mix[1] !== x[1]) {
      throw new Error(`mix ${shapeText(mix)} does not fit the heads of x ${shapeText(x)}`);
    }
    return [x];
  },

  sizes: ([[batch, heads, rows, width]], _to, _present, { transpose = 0 }) => ({
    heads,
    size: rows * width,
    count: batch * heads * rows * width,
    transpose,
  }),

  threads: ([y]) => sizeOf(y),

  cpu([x, mix], [y], { heads, size, count, transpose }) {
    for (let i = 0; i < count; i++) {
      const [batch, head, place] = placed(i, heads, size);
      for (let g = 0; g < heads; g++) {
        const share = mix[transpose ? g * heads + head : head * heads + g];
        if (share !== 0) y[i] += share * x[(batch * heads + g) * size + place];
      }
    }
  },

  // The mix is a choice, not a parameter: no gradient flows into it.
  backward: ({ from: [, mix], grad: [g], uniforms: { transpose = 0 }, step }) => [
    step('mixHeads', [g!, mix], { transpose: 1 - transpose })[0],
    undefined,
  ],

  sweep: overDraws({ operands: ['each', 'once'], axes: 4 }),

  explain({ index, from: [, mix], u: { heads, size, transpose } }) {
    const [batch, head, place] = placed(index, heads, size);
    const shares = Array.from({ length: heads }, (_, g) => (transpose ? g * heads + head : head * heads + g));
    return {
      parts: [],
      result: {
        is: 'sum',
        of: shares.flatMap((share, g) =>
          mix[share] === 0
            ? []
            : [
                {
                  is: 'product' as const,
                  of: [
                    { is: 'cell' as const, operand: 1, index: share },
                    { is: 'cell' as const, operand: 0, index: (batch * heads + g) * size + place },
                  ],
                },
              ],
        ),
      },
    };
  },
};

/** Element i as batch item, head, and place within the head. */
function placed(i: number, heads: number, size: number): [batch: number, head: number, place: number] {
  const block = Math.floor(i / size);
  return [Math.floor(block / heads), block % heads, i % size];
}
