import { shapeUniforms } from '../../shaders/reshape';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import type { Scalar } from './scalar';

/** Inputs of a scalar: the ids of the words that should be written (1, T); 1 at the number that is meant, 0 elsewhere. */
export const SCALAR = { wanted: 'scalar.wanted', pick: 'scalar.pick' } as const;

const LOGITS = 'output.logits';
const TEMPERED = 'output.tempered_logits';
const PROBABILITIES = 'output.probabilities';

/**
 * The plan with one more number at its end, of shape (1), and that number's name: the mean cross-entropy of the logits,
 * as sharp as the walk has them, against the wanted words; or the one logit, probability or number of `tensor` picked.
 */
export function scalarPlan(plan: Plan, of: Scalar['of'], tensor = ''): { plan: Plan; scalar: string } {
  const build = new PlanBuilder(kernels, plan);
  const toOne = shapeUniforms([1]);
  const scalar = `scalar.${of}`;
  if (of === 'loss') {
    const logits = build.has(TEMPERED) ? TEMPERED : LOGITS; // (1, T, V)
    const [batch, words] = build.shape(logits);
    build.input(SCALAR.wanted, [batch, words], build.spec(logits).axes.slice(0, 2));
    build.step('crossEntropy', [logits, SCALAR.wanted], 'scalar.losses', {}, { axes: build.spec(SCALAR.wanted).axes });
    build.step('sumTo', ['scalar.losses'], 'scalar.total', toOne);
    build.step('scale', ['scalar.total'], scalar, { factor: 1 / (batch * words) });
  } else {
    const from = { logit: LOGITS, probability: PROBABILITIES, number: tensor }[of];
    build.input(SCALAR.pick, build.shape(from), build.spec(from).axes);
    build.step('multiply', [from, SCALAR.pick], 'scalar.picked');
    build.step('sumTo', ['scalar.picked'], scalar, toOne);
  }
  return { plan: build.build(), scalar };
}
