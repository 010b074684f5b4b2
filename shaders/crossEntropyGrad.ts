import { apply, cell, cells, explained, minus, number, over, part, product, when } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { sizeOf } from '../src/tensor/shape';
import { classSizes, ignored } from './crossEntropy';
import { rowParts } from './softmax';

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
      let others = 0;
      for (let j = 0; j < classes; j++) {
        dlogits[at + j] = Math.exp(logits[at + j] - max);
        if (j !== target) others += dlogits[at + j];
      }
      const factor = g[row] / (others + dlogits[at + target]);
      for (let j = 0; j < classes; j++) dlogits[at + j] *= factor;
      // p − 1 from the other classes: of a likely target, the subtraction would leave hardly a figure.
      dlogits[at + target] = -factor * others;
    }
  },

  explain({ index, from: [, targets], u: { classes } }) {
    const row = Math.floor(index / classes);
    const target = targets[row];
    if (!(target >= 0 && target < classes)) return ignored(row, target, classes);
    const exp = apply('exp', minus(cell(0, index), part('largest')));
    const isTarget = when([cell(1, row), '=', number(index % classes, 'class')], number(1), number(0));
    return explained(
      {
        ...rowParts(cells(0, row * classes, classes)),
        exp,
        probability: over(part('exp'), part('sum')),
        isTarget,
      },
      product([cell(2, row), minus(part('probability'), part('isTarget'))]),
    );
  },
};
