import { shapeUniforms } from '../../shaders/reshape';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { type OptimiserStep, optimiserPlan } from '../systems/optimiserPlan';
import { decoder, embedding, encoder, logits, type ModelOptions, type ModelShape, root } from './model';

/** Names of what a training plan is given and what it answers. */
export const TRAINING = {
  source: 'source.ids',
  sourceLengths: 'source.lengths',
  target: 'target.ids',
  /** Wanted word ids (B·T); −1 is padding and does not count. */
  wanted: 'wanted.ids',
  positions: 'positions',
  loss: 'loss',
  logits: 'output.logits',
} as const;

/**
 * Mean cross-entropy of a padded batch by teacher forcing, all target positions at once under the causal mask.
 * source (B, N), target (B, T) → loss (1), the mean over `words` wanted words.
 */
export function lossPlan(
  shape: ModelShape,
  batch: number,
  sourceTokens: number,
  targetTokens: number,
  words: number,
  o: ModelOptions,
): Plan {
  const build = new PlanBuilder(kernels);
  const scope = root(build, false);
  const source = build.input(TRAINING.source, [batch, sourceTokens]);
  const lengths = build.input(TRAINING.sourceLengths, [batch]);
  const target = build.input(TRAINING.target, [batch, targetTokens]);
  const wanted = build.input(TRAINING.wanted, [batch * targetTokens]);
  const memory = encoder(scope, embedding(scope, 'source', source, shape), shape, o, lengths);
  const { output } = decoder(scope, embedding(scope, 'target', target, shape), memory, shape, o, { lengths });
  const scores = logits(scope, output, shape); // (B, T, V)
  const rows = build.step('reshape', [scores], 'output.rows', shapeUniforms([batch * targetTokens, shape.targetWords]));
  const losses = build.step('crossEntropy', [rows, wanted], 'losses'); // (B·T)
  const sum = build.step('sumTo', [losses], 'loss.sum', shapeUniforms([1]));
  build.step('scale', [sum], TRAINING.loss, { factor: 1 / words });
  return build.build();
}

/** Forward, backward, gradient clipping by norm and one step of Adam. */
export const trainingPlan = (loss: Plan, o: OptimiserStep): Plan => optimiserPlan(loss, TRAINING.loss, o);
