import { shapeUniforms } from '../../shaders/reshape';
import { backward } from '../engine/backward';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
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

export interface OptimiserStep {
  /** Counted from 1. */
  readonly step: number;
  readonly learningRate: number;
  /** Largest norm of all gradients as one vector. */
  readonly clip: number;
}

/** What the optimiser keeps of a parameter between steps. */
export const firstMoment = (name: string): string => `adam.m.${name}`;
export const secondMoment = (name: string): string => `adam.v.${name}`;
/** The parameter or moment after the step. */
export const updated = (name: string): string => `next.${name}`;

/** Forward, backward, gradient clipping by norm and one step of Adam (Kingma & Ba 2015; β 0.9, 0.98, ε 1e-9). */
export function trainingPlan(loss: Plan, o: OptimiserStep): Plan {
  const parameters = Object.keys(loss.tensors).filter((name) => loss.tensors[name].kind === 'parameter');
  const { plan, gradients } = backward(loss, TRAINING.loss, parameters);
  const build = new PlanBuilder(kernels, plan);
  let squares = '';
  for (const name of parameters) {
    squares = build.step('sumSquares', [gradients[name], squares], `squares.${name}`);
  }
  const clip = build.step('clipFactor', [squares], 'clip', { c: o.clip });
  const [beta1, beta2] = [0.9, 0.98];
  for (const name of parameters) {
    const shape = build.shape(name);
    const m = build.input(firstMoment(name), shape);
    const v = build.input(secondMoment(name), shape);
    build.step('adam', [name, gradients[name], m, v, clip], [updated(name), updated(m), updated(v)], {
      lr: o.learningRate,
      beta1,
      beta2,
      epsilon: 1e-9,
      correction1: 1 - beta1 ** o.step,
      correction2: 1 - beta2 ** o.step,
    });
  }
  return build.build();
}
