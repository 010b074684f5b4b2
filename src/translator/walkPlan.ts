import { shapeUniforms } from '../../shaders/reshape';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { placed, step } from '../systems/scope';
import { decoder, embedding, encoder, logits, type ModelOptions, type ModelShape, memoryCaches, root } from './model';

/** Names of the inputs of a translating plan besides the parameters. */
export const INPUT = { source: 'source.ids', start: 'target.start', positions: 'positions' } as const;

/** The tensor (B, 1) that holds the ids of the words produced at step t. */
export const producedWord = (t: number): string => `step.${t}.word`;

/** Steps of decoding that are written into a plan: what a sentence of that many source tokens may need. */
export const stepsFor = (sourceTokens: number, shape: ModelShape): number =>
  Math.min(shape.maxTokens, 2 * sourceTokens + 1);

/**
 * Greedy decoding of B sentences of N tokens, unrolled: every step feeds on the word the step before it produced, and on
 * cached keys and values. Nothing of it is walked through. Tensors of step t start with `step.t.`.
 */
export function decodingPlan(shape: ModelShape, batch: number, tokens: number, steps: number, o: ModelOptions): Plan {
  const build = new PlanBuilder(kernels);
  const scope = root(build, false);
  const memory = encodeSource(build, shape, batch, tokens, o, false);
  decodeWords({ ...scope, build }, memory, shape, batch, steps, o);
  return build.build();
}

/**
 * The walk through one translation: the encoder, the unrolled decoding of its words (hidden), then the decoder once more
 * over all words produced, every position at once, as the student sees it. Both give the same numbers.
 */
export function walkPlan(shape: ModelShape, tokens: number, steps: number, o: ModelOptions): Plan {
  const build = new PlanBuilder(kernels);
  const memory = encodeSource(build, shape, 1, tokens, o, true);
  const words = decodeWords(root(build, false), memory, shape, 1, steps, o);

  const scope = root(build, true);
  const ids = build.step('reshape', [words], 'target.ids', shapeUniforms([1, steps]), { axes: ['B', 'N:target'] });
  const { output } = decoder(scope, embedding(scope, 'target', ids, shape), memory, shape, o);
  const scores = logits(scope, output, shape); // (1, T, V)
  const at = placed(scope, 'output');
  step(at, 'probabilities', 'softmax', [scores], 'output.probabilities');
  step(at, 'word', 'argmax', [scores], 'output.word', {}, ['B', 'N:target']);
  return build.build();
}

function encodeSource(
  build: PlanBuilder,
  shape: ModelShape,
  batch: number,
  tokens: number,
  o: ModelOptions,
  walked: boolean,
): string {
  const scope = root(build, walked);
  const ids = build.input(INPUT.source, [batch, tokens], ['B', 'N:source']);
  return encoder(scope, embedding(scope, 'source', ids, shape), shape, o);
}

/** Adds the unrolled steps. With one sentence, answers the decoder's input words (T, 1): the start, then each word. */
function decodeWords(
  scope: ReturnType<typeof root>,
  memory: string,
  shape: ModelShape,
  batch: number,
  steps: number,
  o: ModelOptions,
): string {
  const { build } = scope;
  let word = build.input(INPUT.start, [batch, 1], ['B', 'N:target']);
  let words = word;
  let caches = memoryCaches({ ...scope, prefix: 'memory.' }, memory, shape, o);
  for (let t = 0; t < steps; t++) {
    const at = { ...scope, prefix: `step.${t}.` };
    const x = embedding(at, 'target', word, shape, t);
    const decoded = decoder(at, x, memory, shape, o, { row0: t, caches });
    caches = decoded.caches;
    word = build.step('argmax', [logits(at, decoded.output, shape)], producedWord(t));
    if (batch === 1 && t < steps - 1) words = build.step('append', [words, word], `step.${t}.words`);
  }
  return words;
}
