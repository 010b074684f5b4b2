import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { classSizes } from './crossEntropy';

/**
 * Through a cross-entropy: dz = g · (softmax(z) − one-hot(target)), zeros for a row that is ignored.
 * logits (…, V), targets, g (…) → dlogits (…, V).
 */
export const kernel: Kernel = {
  name: 'crossEntropyGrad',
  from: ['logits', 'targets', 'g'],
  to: ['dlogits'],

  shapes: ([logits]) => [logits],

  sizes: ([logits]) => classSizes(logits),

  threads: ([dlogits]) => sizeOf(dlogits.slice(0, -1)),

  cpu([logits, targets, g], [dlogits], { rows, classes }) {
    for (let row = 0; row < rows; row++) {
      const target = targets[row];
      if (!(target >= 0 && target < classes)) continue;
      const at = row * classes;
      let max = logits[at];
      for (let j = 1; j < classes; j++) if (logits[at + j] > max) max = logits[at + j];
      let sum = 0;
      for (let j = 0; j < classes; j++) sum += dlogits[at + j] = Math.exp(logits[at + j] - max);
      const factor = g[row] / sum;
      for (let j = 0; j < classes; j++) dlogits[at + j] *= factor;
      dlogits[at + target] -= g[row];
    }
  },
};
