import { shapeUniforms } from '../../shaders/reshape';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { keepMask } from '../systems/draw';
import { encodeByRows } from '../systems/recurrentRows';
import { decoderStep, type RecurrentShape, wordScores } from '../systems/recurrentTranslator';
import type { Scope } from '../systems/scope';
import { root } from './model';
import { TRAINING } from './trainingPlan';

/** How training bends the model; nothing in evaluation. */
export interface RecurrentTraining {
  readonly seed: number;
  readonly step: number;
  /** How often an encoder forgets, before every word of a sentence, all that it read. */
  readonly forget: number;
}

/** Tensors of step t start with `step.t.`. */
const stepScope = (scope: Scope, t: number): Scope => ({ ...scope, prefix: `step.${t}.` });

/** The weights (B, 1, 1, N) of attention while word t is produced. */
export const weightsAt = (t: number): string => `step.${t}.dec.weights_soft`;
export const producedAt = (t: number): string => `step.${t}.word`;

/**
 * Mean cross-entropy by teacher forcing, one word after the other. All sentences have N source words; targets are padded.
 * source (B, N), target (B, T) → loss (1), the mean over `words` wanted words.
 */
export function recurrentLossPlan(
  shape: RecurrentShape,
  size: { readonly batch: number; readonly source: number; readonly target: number; readonly words: number },
  training?: RecurrentTraining,
): Plan {
  const { batch, source, target, words } = size;
  const build = new PlanBuilder(kernels);
  const scope = root(build, false);
  const wanted = build.input(TRAINING.wanted, [batch * target]);
  const read = build.input(TRAINING.target, [batch, target]);
  const encoded = encode(scope, build.input(TRAINING.source, [batch, source]), shape, training);
  const column = build.step('reshape', [read], 'target.column', shapeUniforms([batch, target, 1]));
  let state = encoded.last;
  let states = '';
  for (let t = 0; t < target; t++) {
    const at = stepScope(scope, t);
    const row = build.step('sliceRows', [column], `step.${t}.previous`, { start: t, count: 1 });
    const ids = build.step('reshape', [row], `step.${t}.ids`, shapeUniforms([batch, 1]));
    state = decoderStep(at, ids, state, encoded.states, shape).state;
    states = states ? build.step('append', [states, state.h], `step.${t}.states`) : state.h;
  }
  const scores = wordScores(scope, states, shape); // (B, T, V)
  const rows = build.step('reshape', [scores], 'output.rows', shapeUniforms([batch * target, shape.targetWords]));
  const losses = build.step('crossEntropy', [rows, wanted], 'losses'); // (B·T)
  const sum = build.step('sumTo', [losses], 'loss.sum', shapeUniforms([1]));
  build.step('scale', [sum], TRAINING.loss, { factor: 1 / words });
  return build.build();
}

/** Greedy decoding of B sentences of N words, one word after the other; the first previous word is `target.ids` (B, 1). */
export function recurrentDecodingPlan(shape: RecurrentShape, batch: number, source: number, steps: number): Plan {
  const build = new PlanBuilder(kernels);
  const scope = root(build, false);
  const { states, last } = encode(scope, build.input(TRAINING.source, [batch, source]), shape);
  let word = build.input(TRAINING.target, [batch, 1]);
  let state = last;
  for (let t = 0; t < steps; t++) {
    const at = stepScope(scope, t);
    state = decoderStep(at, word, state, states, shape).state;
    word = build.step('argmax', [wordScores(at, state.h, shape)], producedAt(t));
  }
  return build.build();
}

function encode(scope: Scope, ids: string, shape: RecurrentShape, training?: RecurrentTraining) {
  if (!training?.forget) return encodeByRows(scope, ids, shape);
  const { build } = scope;
  const [batch] = build.shape(ids);
  const like = build.input('forget.like', [batch, 1, 1]); // of which only the shape is read
  const chance = { seed: training.seed, stream: `forget.${training.step}` };
  const keeps = keepMask(scope, '', like, 'forget.keeps', chance, training.forget); // (B, 1, 1)
  return encodeByRows(scope, ids, shape, ({ h, c }, j) => {
    const kept = (from: string, to: string): string => build.step('multiply', [from, keeps], `word.${j}.${to}`);
    return { h: kept(h, 'kept_h'), ...(c ? { c: kept(c, 'kept_c') } : {}) };
  });
}
