import type { Case } from '../src/experiment/case';

const LN3 = Math.log(3);
const row = (...values: number[]) => ({ shape: [1, 1, 2, 1], values });
const square = (...values: number[]) => ({ shape: [1, 1, 2, 2], values });

/**
 * Two tokens, one head of width 1, by hand: the first query is 0 and likes both keys alike; the second scores them 0 and
 * ln 3, so its weights are 1/4 and 3/4. The loss is the sum of both contexts.
 */
export const twoTokens: Case = {
  name: 'two_tokens',
  spec: { kind: 'sdpa', H: 1, D: 1 },
  inputs: { q: row(0, 1), k: row(0, LN3), v: row(0, 4) },
  constants: { loss_weight: row(1, 1) },
  intermediates: {
    raw_scores: square(0, 0, 0, LN3),
    weights_soft: square(0.5, 0.5, 0.25, 0.75),
    weights: square(0.5, 0.5, 0.25, 0.75),
    context: row(2, 3),
    output: row(2, 3),
  },
  loss: 5,
  grads: {
    // d loss / d score = w·(v − context)
    'act.raw_scores': square(-1, 1, -0.75, 0.75),
    'act.weights': square(0, 4, 0, 4),
    q: row(LN3, 0.75 * LN3),
    k: row(-0.75, 0.75),
    v: row(0.75, 1.25),
  },
};
