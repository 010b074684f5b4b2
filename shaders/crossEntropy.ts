import {
  apply,
  cell,
  cells,
  type Explanation,
  explained,
  minus,
  number,
  part,
  sum,
  when,
} from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import { type Shape, sameShape, shapeText, sizeOf } from '../src/tensor/shape';
import { rowParts } from './softmax';

/**
 * Cross-entropy of every row in nats, −log softmax(z)[target] = log Σ exp(z − max) + max − z[target]. A target that is no
 * class (−1 for padding) is ignored: its loss is 0.
 * logits (…, V), targets (…) → loss (…).
 */
export const kernel: Kernel = {
  name: 'crossEntropy',
  from: ['logits', 'targets'],
  to: ['loss'],

  shapes([logits, targets]) {
    if (!sameShape(logits.slice(0, -1), targets)) {
      throw new Error(`targets ${shapeText(targets)} do not fit the rows of logits ${shapeText(logits)}`);
    }
    return [targets];
  },

  sizes: ([logits]) => classSizes(logits),

  threads: ([loss]) => sizeOf(loss),

  cpu([logits, targets], [loss], { rows, classes }) {
    for (let row = 0; row < rows; row++) {
      const target = targets[row];
      if (!(target >= 0 && target < classes)) continue;
      const at = row * classes;
      let max = logits[at];
      for (let j = 1; j < classes; j++) if (logits[at + j] > max) max = logits[at + j];
      let others = 0;
      for (let j = 0; j < classes; j++) if (j !== target) others += Math.exp(logits[at + j] - max);
      const below = max - logits[at + target];
      // Of a likely target the sum is hardly more than its own 1.
      loss[row] = below === 0 ? Math.log1p(others) : Math.log(others + Math.exp(-below)) + below;
    }
  },

  backward: ({ from: [logits, targets], grad: [g], step }) => [
    step('crossEntropyGrad', [logits, targets, g!])[0],
    undefined,
  ],

  explain({ index: row, from: [, targets], u: { classes } }) {
    const target = targets[row];
    if (!(target >= 0 && target < classes)) return ignored(row, target, classes);
    const own = cell(0, row * classes + target);
    const loss = sum([apply('log', part('sum')), minus(part('largest'), own)]);
    return explained({ target: cell(1, row), ...rowParts(cells(0, row * classes, classes)) }, loss);
  },
};

export const classSizes = (logits: Shape) => ({
  rows: sizeOf(logits.slice(0, -1)),
  classes: logits[logits.length - 1],
});

/** Why a row with a target that is no class counts for nothing. */
export const ignored = (row: number, target: number, classes: number): Explanation => {
  const id = cell(1, row);
  return explained(
    {},
    target < 0 ? when([id, '<', number(0)], number(0)) : when([id, '≥', number(classes, 'classes')], number(0)),
  );
};
