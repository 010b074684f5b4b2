import { cell, explained } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { shapeText, sizeOf } from '../src/tensor/shape';
import { overDraws } from './shared/overDraws';
import { headSizes } from './splitHeads';

/**
 * Puts the heads of every row side by side again, the inverse of `splitHeads`.
 * x (B, H, N, D) → y (B, N, H·D).
 */
export const kernel: Kernel = {
  name: 'mergeHeads',
  from: ['x'],
  to: ['y'],

  shapes([x]) {
    const [batch, heads, rows, width] = x;
    if (x.length !== 4) throw new Error(`x ${shapeText(x)} must be (batch, heads, rows, features)`);
    return [[batch, rows, heads * width]];
  },

  sizes: ([x]) => headSizes(x),

  // With one row, or one head, merging moves nothing.
  sharesMemory: ([[, heads, rows]]) => heads === 1 || rows === 1,

  threads: ([y]) => sizeOf(y),

  cpu([x], [y], { batch, heads, rows, width }) {
    let from = 0;
    for (let item = 0; item < batch; item++) {
      for (let head = 0; head < heads; head++) {
        for (let row = 0; row < rows; row++) {
          const to = ((item * rows + row) * heads + head) * width;
          for (let d = 0; d < width; d++) y[to + d] = x[from++];
        }
      }
    }
  },

  backward: ({ from: [x], grad: [g], shape, step }) => [step('splitHeads', [g!], { heads: shape(x)[1] })[0]],

  sweep: overDraws({ operands: ['each'], axes: 4 }),

  explain({ index, u: { heads, rows, width } }) {
    const [line, d] = [Math.floor(index / width), index % width]; // (B, N, H)
    const [item, row, head] = [Math.floor(line / (heads * rows)), Math.floor(line / heads) % rows, line % heads];
    return explained({}, cell(0, ((item * heads + head) * rows + row) * width + d));
  },
};
