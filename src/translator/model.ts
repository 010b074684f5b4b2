import type { PlanBuilder } from '../plan/planBuilder';
import { type BlockOptions, block, type SublayerOptions } from '../systems/blocks';
import { type Chance, noisePattern } from '../systems/draw';
import { type MultiHeadOptions, projectMemory } from '../systems/multiHead';
import { inside, off, parameter, placed, type Scope, step } from '../systems/scope';

/** Sizes of an encoder–decoder translator; everything else about it follows. */
export interface ModelShape {
  /** E, model width. */
  readonly width: number;
  /** H in training; the walk may re-slice the trained projections into another number of heads. */
  readonly heads: number;
  /** F, hidden width of the feed-forward parts. */
  readonly hidden: number;
  readonly encoderLayers: number;
  readonly decoderLayers: number;
  readonly sourceWords: number;
  readonly targetWords: number;
  /** Most tokens on either side, markers included. */
  readonly maxTokens: number;
}

/** What an attention block of the model is told: its place (`enc.0.self`) and the absolute position of its first row. */
export type AttentionSettings = (place: string, row0: number) => Omit<MultiHeadOptions, 'mask'>;

export interface ModelOptions {
  readonly attention: AttentionSettings;
  /** Stochastic depth, by the place of the block (`enc.0`). */
  readonly dropPath?: (place: string) => BlockOptions['dropPath'];
  readonly word?: WordOptions;
  /** What a sublayer does differently from how it was trained, by its place (`dec.0.ffn`). */
  readonly sublayer?: (place: string) => SublayerOptions;
}

/** Places in the walk; the scopes of all parts hang from one root without a prefix. */
export const root = (build: PlanBuilder, walked: boolean): Scope => ({
  build,
  prefix: '',
  parameters: '',
  ...(walked ? { place: '' } : {}),
});

/** Word vectors times √E plus sinusoidal positions (Vaswani et al. 2017). ids (B, N) → (B, N, E). */
export function embedding(scope: Scope, side: 'source' | 'target', ids: string, shape: ModelShape, row0 = 0): string {
  const at = placed(scope, side);
  const words = side === 'source' ? shape.sourceWords : shape.targetWords;
  const table = parameter(at, `${side}.table`, [words, shape.width], [`V:${side}Words`, 'E']);
  const axes = ['B', `N:${side}`, 'E'];
  const factor = Math.sqrt(shape.width);
  const vectors = step(at, 'embed', 'embed', [ids, table], `${side}.vectors`, { factor }, axes);
  const positions = scope.build.input('positions', [shape.maxTokens, shape.width], ['T', 'E']);
  return step(at, 'position', 'positions', [vectors, positions], `${side}.embedded`, { row0 }, axes);
}

/** The encoder over embedded source words (B, N, E) → memory (B, N, E). `lengths` (B) masks the padding of a batch. */
export function encoder(scope: Scope, x: string, shape: ModelShape, o: ModelOptions, lengths?: string): string {
  for (let layer = 0; layer < shape.encoderLayers; layer++) {
    const place = `enc.${layer}`;
    const at = placed({ ...inside(scope, `${place}.`), queries: 'source' }, place);
    const options = { ...o.attention(`${place}.self`, 0), mask: lengths ? { lengths } : undefined };
    x = block(at, x, 'post', [{ name: 'self.', options }], blockOptions(place, shape, o)).output;
  }
  return x;
}

/** Keys and values of one decoder layer that stay between steps: its own earlier ones, and those of the memory. */
export interface LayerCache {
  readonly own?: { readonly k: string; readonly v: string };
  readonly memory: { readonly k: string; readonly v: string };
}

/**
 * The decoder over embedded target words (B, T, E) and the memory (B, N, E) → (B, T, E).
 * Without `caches` all T positions at once under a causal mask; with cached rows of its own, the rows from `row0` on, which
 * see them. A cache of the memory alone spares projecting it again. Answers the caches for the next step.
 */
export function decoder(
  scope: Scope,
  x: string,
  memory: string,
  shape: ModelShape,
  o: ModelOptions,
  given: { lengths?: string; row0?: number; caches?: readonly LayerCache[] } = {},
): { output: string; caches: LayerCache[] } {
  const { lengths, row0 = 0 } = given;
  const caches: LayerCache[] = [];
  for (let layer = 0; layer < shape.decoderLayers; layer++) {
    const place = `dec.${layer}`;
    const at = placed({ ...inside(scope, `${place}.`), queries: 'target' }, place);
    const before = given.caches?.[layer];
    const self = {
      ...o.attention(`${place}.self`, row0),
      ...(before?.own ? { cache: before.own } : { mask: { causal: true } }),
    };
    const cross = {
      ...o.attention(`${place}.cross`, row0),
      mask: lengths ? { lengths } : undefined,
      ready: before?.memory,
    };
    const result = block(
      at,
      x,
      'post',
      [
        { name: 'self.', options: self },
        { name: 'cross.', options: cross, memory, keys: 'source' },
      ],
      blockOptions(place, shape, o),
    );
    const [own, other] = result.attention;
    caches.push({ own: { k: own.k, v: own.v }, memory: { k: other.k, v: other.v } });
    x = result.output;
  }
  return { output: x, caches };
}

/** The memory's keys and values for every decoder layer, projected once before decoding starts. */
export function memoryCaches(scope: Scope, memory: string, shape: ModelShape, o: ModelOptions): LayerCache[] {
  return Array.from({ length: shape.decoderLayers }, (_, layer) => {
    const at = inside(scope, `dec.${layer}.cross.`);
    return { memory: projectMemory(at, memory, o.attention(`dec.${layer}.cross`, 0)) };
  });
}

/** How a word is taken from the logits. */
export interface WordOptions {
  /** Logits are divided by it; 1 when it is not given. */
  readonly temperature?: number;
  /** Draws words with their probabilities (the largest logit plus Gumbel noise, Gumbel 1954) instead of the likeliest. */
  readonly chance?: Chance;
}

/** Logits (B, T, V) → word ids (B, T), with the probabilities as a stage of the walk. */
export function chooseWord(scope: Scope, scores: string, o: WordOptions = {}): string {
  const at = placed(scope, 'output');
  let s = scores;
  if (o.temperature !== undefined && o.temperature !== 1) {
    s = step(at, 'sharpness', 'scale', [s], 'output.tempered_logits', { factor: 1 / o.temperature });
  } else off(at, 'sharpness', 'scale', s);
  if (scope.place !== undefined) step(at, 'probabilities', 'softmax', [s], 'output.probabilities');
  if (o.chance) {
    const drawing = inside(at, 'output.');
    const pattern = noisePattern(drawing, s, o.chance, 'gumbel', 'luck');
    s = step(drawing, 'luck', 'noise', [s, pattern], 'noisy_logits', { sigma: 1 });
  } else off(at, 'luck', 'noise', s);
  return step(at, 'word', 'argmax', [s], 'output.word', {}, ['B', 'N:target']);
}

/** Scores of every target word, with the word vectors themselves as weights. (B, T, E) → logits (B, T, V). */
export function logits(scope: Scope, x: string, shape: ModelShape): string {
  const at = placed(scope, 'output');
  const table = parameter(at, 'target.table', [shape.targetWords, shape.width], ['V:targetWords', 'E']);
  const bias = parameter(at, 'output.bias', [shape.targetWords], ['V:targetWords']);
  return step(at, 'logits', 'linear', [x, table, bias], 'output.logits', {}, ['B', 'N:target', 'V:targetWords']);
}

const blockOptions = (place: string, shape: ModelShape, o: ModelOptions): BlockOptions => ({
  hidden: shape.hidden,
  activation: 'relu',
  dropPath: o.dropPath?.(place),
  sublayer: (name) => o.sublayer?.(`${place}.${name}`) ?? {},
});
