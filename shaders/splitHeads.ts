import { cell, explained } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import type { Uniforms } from '../src/plan/plan';
import { type Shape, shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';

/**
 * Cuts the features of every row into heads and puts the heads in front of the rows: head h owns features
 * h·D … (h+1)·D − 1. x (B, N, H·D) → y (B, H, N, D), H from the uniform `heads`.
 */
export const kernel: Kernel = {
  name: 'splitHeads',
  from: ['x'],
  to: ['y'],

  shapes([x], { heads }) {
    const [batch, rows, width] = x;
    if (x.length !== 3) throw new Error(`x ${shapeText(x)} must be (batch, rows, features)`);
    if (!(heads > 0) || width % heads !== 0) throw new Error(`width ${width} is not divisible by ${heads} heads`);
    return [[batch, heads, rows, width / heads]];
  },

  sizes: (_from, [y]) => headSizes(y),

  threads: ([y]) => sizeOf(y),

  // With one row, or one head, splitting moves nothing.
  sharesMemory: (_from, [[, heads, rows]]) => heads === 1 || rows === 1,

  cpu([x], [y], { batch, heads, rows, width }) {
    let to = 0;
    for (let item = 0; item < batch; item++) {
      for (let head = 0; head < heads; head++) {
        for (let row = 0; row < rows; row++) {
          const from = ((item * rows + row) * heads + head) * width;
          for (let d = 0; d < width; d++) y[to++] = x[from + d];
        }
      }
    }
  },

  backward: ({ grad: [g], step }) => [step('mergeHeads', [g!])[0]],

  sweep: overDraws({ operands: ['each'], axes: 3 }),

  explain: ({ index, u }) => explained({}, cell(0, mergedIndex(index, u))),
};

/** The sizes of a tensor (B, H, N, D); `width` is that of one head. */
export const headSizes = ([batch, heads, rows, width]: Shape) => ({ batch, heads, rows, width });

/** Where element `index` of (B, H, N, D) stands in (B, N, H·D). */
function mergedIndex(index: number, { heads, rows, width }: Uniforms): number {
  const [line, d] = [Math.floor(index / width), index % width]; // (B, H, N)
  const [item, head, row] = [Math.floor(line / (heads * rows)), Math.floor(line / rows) % heads, line % rows];
  return ((item * rows + row) * heads + head) * width + d;
}
