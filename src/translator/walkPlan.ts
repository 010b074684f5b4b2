import { shapeUniforms } from '../../shaders/reshape';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { type Scope, step } from '../systems/scope';
import {
  chooseWord,
  decoder,
  embedding,
  encoder,
  type LayerCache,
  logits,
  type ModelOptions,
  type ModelShape,
  memoryCaches,
  root,
} from './model';

/** Names of the inputs of a translating plan besides the parameters; `target` is one of the reading plan alone. */
export const INPUT = {
  source: 'source.ids',
  start: 'target.start',
  target: 'target.ids',
  positions: 'positions',
} as const;

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
  decodeWords(scope, memory, shape, batch, steps, o);
  return build.build();
}

/**
 * The walk through one translation: the encoder, its words produced one by one (hidden), then the decoder over all of
 * them, every position at once, as the student sees it. Every word is produced by the walk over the words before it: the
 * same steps over fewer rows, called `step.t.<name>`, so a number edited in the walk can be edited in them all.
 */
export function walkPlan(shape: ModelShape, tokens: number, steps: number, o: ModelOptions): Plan {
  const build = new PlanBuilder(kernels);
  const memory = encodeSource(build, shape, 1, tokens, o, true);
  const hidden = root(build, false);
  const caches = memoryCaches({ ...hidden, prefix: HIDDEN_MEMORY }, memory, shape, o).map(({ memory }) => ({ memory }));
  let words = build.input(INPUT.start, [1, 1], ['B', 'N:target']); // (t + 1, 1)
  for (let t = 0; t < steps - 1; t++) {
    const at = { ...hidden, prefix: `step.${t}.` };
    const produced = readWords(at, words, memory, shape, o, caches); // (1, t + 1)
    const column = step(at, '', 'reshape', [produced], 'words', shapeUniforms([t + 1, 1]));
    const last = step(at, '', 'sliceRows', [column], 'last', { start: t, count: 1 });
    words = step(at, '', 'append', [words, last], 'read');
  }
  readWords(root(build, true), words, memory, shape, o);
  return build.build();
}

/**
 * The decoder over given target words: what training sees, and what is differentiated. Every tensor has its name in the
 * walk; the word ids are the input `target.ids`.
 */
export function readingPlan(shape: ModelShape, tokens: number, words: number, o: ModelOptions): Plan {
  const build = new PlanBuilder(kernels);
  const memory = encodeSource(build, shape, 1, tokens, o, true);
  const scope = root(build, true);
  decodeAll(scope, build.input(INPUT.target, [1, words], ['B', 'N:target']), memory, shape, o);
  return build.build();
}

const HIDDEN_MEMORY = 'memory.';

/** The hidden tensors of a walk that hold the same numbers as the walked one, wherever they reach as far. */
export const hiddenTwins = (plan: Plan, name: string): string[] =>
  Object.keys(plan.tensors).filter((other) => other !== name && other.replace(/^(step\.\d+|memory)\./, '') === name);

/** Reads the words (t + 1, 1) and chooses one after each: (1, t + 1). */
function readWords(
  scope: Scope,
  words: string,
  memory: string,
  shape: ModelShape,
  o: ModelOptions,
  caches?: readonly LayerCache[],
): string {
  const row = shapeUniforms([1, scope.build.shape(words)[0]]);
  const ids = scope.build.step('reshape', [words], `${scope.prefix}${INPUT.target}`, row, { axes: ['B', 'N:target'] });
  return decodeAll(scope, ids, memory, shape, o, caches);
}

function decodeAll(
  scope: Scope,
  ids: string,
  memory: string,
  shape: ModelShape,
  o: ModelOptions,
  caches?: readonly LayerCache[],
): string {
  const { output } = decoder(scope, embedding(scope, 'target', ids, shape), memory, shape, o, { caches });
  return chooseWord(scope, logits(scope, output, shape), o.word);
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

/** Adds the unrolled steps of a decoding with a cache. */
function decodeWords(
  scope: Scope,
  memory: string,
  shape: ModelShape,
  batch: number,
  steps: number,
  o: ModelOptions,
): void {
  const { build } = scope;
  let word = build.input(INPUT.start, [batch, 1], ['B', 'N:target']);
  let caches = memoryCaches({ ...scope, prefix: HIDDEN_MEMORY }, memory, shape, o);
  for (let t = 0; t < steps; t++) {
    const at = { ...scope, prefix: `step.${t}.` };
    const x = embedding(at, 'target', word, shape, t);
    const decoded = decoder(at, x, memory, shape, o, { row0: t, caches });
    caches = decoded.caches;
    word = build.step('argmax', [logits(at, decoded.output, shape)], producedWord(t));
  }
}
