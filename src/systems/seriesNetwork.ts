import { ACTIVATION } from '../../shaders/activation';
import { DROPOUT_MODE } from '../../shaders/dropout';
import { permuteUniforms } from '../../shaders/permute';
import { shapeUniforms } from '../../shaders/reshape';
import { SELECTION } from '../../shaders/select';
import { attention } from './attention';
import { addResidual } from './blocks';
import { type Chance, keepMask, noisePattern, rowUniform } from './draw';
import { type DropoutOptions, dropout } from './dropout';
import { layerNorm } from './layerNorm';
import type { Strengths } from './randomSources';
import { off, placed, type Scope, step } from './scope';

/** Sizes of the network of S24, which stay small so that many draws are quick. */
export const SERIES = { length: 22, crop: 18, window: 3, channels: 8, pool: 4, heads: 2, outputs: 3 } as const;
const { crop, window, channels, pool, heads } = SERIES;
/** Windows of a cropped series, and tokens that are left of them after pooling. */
const WINDOWS = crop - window + 1;
const TOKENS = WINDOWS / pool;
/** Where a crop may start: in the middle, or up to two places to either side. */
const STARTS = [2, 0, 1, 3, 4] as const;
export const CROPS = STARTS.length;

/** Tensors of the weights that one forward pass uses. */
export interface Weights {
  readonly conv: string;
  readonly convBias: string;
  readonly q: string;
  readonly k: string;
  readonly v: string;
  readonly o: string;
}

export interface Pass {
  readonly scope: Scope;
  readonly strengths: Strengths;
  /** The stream of a use of chance in this pass. */
  chance(source: string): Chance;
  /** The heads as a whole are dropped, or the weights of attention are shaken. */
  readonly headsBy: 'select' | 'perturb';
  /** The stream of the feature mask: one for all passes of an epoch, or one a pass. */
  readonly featureChance: Chance;
}

const dropped = (p: number, chance: Chance): DropoutOptions => ({ p, train: true, chance });

/** x (B, T) → what the readout sees of every series, (B, E): crop → convolution → pooling → attention → mean. */
export function seriesNetwork(pass: Pass, x: string, w: Weights): string {
  const tokens = features(pass, pooled(pass, convolved(pass, cropped(pass, x), w))); // (B, N, E)
  const attended = attentionBlock(pass, tokens, w);
  const at = placed(pass.scope, 'readout');
  const [batch] = at.build.shape(x);
  const total = step(at, 'token_mean', 'sumTo', [attended], 'token_sum', shapeUniforms([batch, 1, channels]), [
    'B',
    '',
    'E',
  ]);
  const flat = step(at, 'token_mean', 'reshape', [total], 'token_row', shapeUniforms([batch, channels]), ['B', 'E']);
  return step(at, 'token_mean', 'scale', [flat], 'h', { factor: 1 / TOKENS });
}

/** Data augmentation: which `crop` numbers of each series are used. (B, T) → (B, T′, 1). */
function cropped({ scope, strengths, chance }: Pass, x: string): string {
  const at = placed(scope, 'input');
  const [batch, length] = at.build.shape(x);
  const column = step(at, 'crop', 'reshape', [x], 'column', shapeUniforms([batch, length, 1]), ['B', 'T', '']);
  const slice = (start: number, name: string): string =>
    step(at, 'crop', 'sliceRows', [column], name, { start, count: crop }, ['B', 'T', '']);
  if (strengths.augment === 0) return slice(STARTS[0], 'cropped');
  const all = STARTS.slice(1).reduce(
    (joined, start) =>
      step(at, 'crop', 'append', [joined, slice(start, `crop${start}`)], `crops${start}`, {}, ['B', 'T', '']),
    slice(STARTS[0], `crop${STARTS[0]}`),
  );
  const rows = step(at, 'crop', 'reshape', [all], 'crops', shapeUniforms([batch, CROPS, crop]), ['B', 'N', 'T']);
  const chances = at.build.input('crop_chances', [batch, 1, CROPS], ['B', '', 'N']);
  const u = rowUniform(at, chances, chance('augment'), 'crop', 'crop_u');
  const picked = step(at, 'crop', 'select', [chances, '', u], 'crop_picked', { kind: SELECTION.sampled });
  const row = step(at, 'crop', 'matmul', [picked, rows], 'crop_row', {}, ['B', '', 'T']); // (B, 1, T′)
  return step(at, 'crop', 'reshape', [row], 'cropped', shapeUniforms([batch, crop, 1]), ['B', 'T', '']);
}

/** A convolution as a linear map of every window, with ReLU. (B, T′, 1) → (B, T″, E). */
function convolved({ scope }: Pass, x: string, w: Weights): string {
  const at = placed(scope, 'conv');
  const [batch] = at.build.shape(x);
  const axes = ['B', 'T', ''];
  const shifted = (start: number): string =>
    step(at, 'windows', 'sliceRows', [x], `shifted${start}`, { start, count: WINDOWS }, axes);
  let all = shifted(0);
  for (let start = 1; start < window; start++) {
    all = step(at, 'windows', 'append', [all, shifted(start)], `shifts${start}`, {}, axes);
  }
  const byShift = step(at, 'windows', 'reshape', [all], 'shifts', shapeUniforms([batch, window, WINDOWS]), [
    'B',
    'D',
    'T',
  ]);
  const windows = step(at, 'windows', 'permute', [byShift], 'windows', permuteUniforms([0, 2, 1]), ['B', 'T', 'D']);
  const sums = step(at, 'convolution', 'linear', [windows, w.conv, w.convBias], 'channels', {}, ['B', 'T', 'E']);
  return step(at, 'convolution', 'activation', [sums], 'active', { kind: ACTIVATION.relu });
}

/**
 * Each window of `pool` places keeps one value a channel: the largest, or (stochastic pooling, Zeiler & Fergus 2013) one
 * that is sampled in proportion to the activations. (B, T″, E) → (B, N, E).
 */
function pooled({ scope, strengths, chance }: Pass, x: string): string {
  const at = placed(scope, 'pool');
  const [batch] = at.build.shape(x);
  const axes = ['B', 'E', 'N', 'T'];
  const turned = step(at, 'pool', 'permute', [x], 'by_channel', permuteUniforms([0, 2, 1]), ['B', 'E', 'T']);
  const cut = shapeUniforms([batch, channels, TOKENS, pool]);
  const places = step(at, 'pool', 'reshape', [turned], 'places', cut, axes); // (B, E, N, 4)
  let picked = step(at, 'pool', 'select', [places], 'largest', { kind: SELECTION.argmax });
  const share = strengths.pooling;
  if (share > 0) {
    const above0 = { kind: SELECTION.threshold, t: 0, renorm: 1 };
    const shares = step(at, 'pool', 'select', [places], 'shares', above0);
    const sampled = step(at, 'pool', 'scale', [shares], 'sampled_part', { factor: share });
    const largest = step(at, 'pool', 'scale', [picked], 'largest_part', { factor: 1 - share });
    const chances = step(at, 'pool', 'add', [sampled, largest], 'pool_chances');
    const u = rowUniform(at, chances, chance('pooling'), 'pool', 'pool_u');
    picked = step(at, 'pool', 'select', [chances, '', u], 'pool_picked', { kind: SELECTION.sampled });
  }
  const kept = step(at, 'pool', 'multiply', [places, picked], 'kept');
  const one = shapeUniforms([batch, channels, TOKENS, 1]);
  const sums = step(at, 'pool', 'sumTo', [kept], 'pool_sums', one, ['B', 'E', 'N', '']);
  const flat = shapeUniforms([batch, channels, TOKENS]);
  const byChannel = step(at, 'pool', 'reshape', [sums], 'pooled_by_channel', flat, ['B', 'E', 'N']);
  return step(at, 'pool', 'permute', [byChannel], 'tokens', permuteUniforms([0, 2, 1]), ['B', 'N', 'E']);
}

/** Random features: channels that are left out for all tokens of all series. (B, N, E). */
function features({ scope, strengths, featureChance }: Pass, x: string): string {
  const at = placed(scope, 'features');
  if (strengths.features === 0) return off(at, 'feature_mask', 'dropout', x);
  const like = step(at, 'feature_mask', 'sumTo', [x], 'feature_shape', shapeUniforms([1, 1, channels]), ['', '', 'E']);
  const p = strengths.features;
  const mask = keepMask(at, 'feature_mask', like, 'feature_mask', featureChance, p);
  const mode = DROPOUT_MODE.downscaleInInfer;
  return step(at, 'feature_mask', 'dropout', [x, mask], 'features', { p, mode, train: 1 });
}

/** Pre-norm attention with all that can happen to it by chance. (B, N, E). */
function attentionBlock(pass: Pass, x: string, w: Weights): string {
  const { strengths, chance } = pass;
  const at = placed(pass.scope, 'attention');
  const width = channels / heads;
  const normed = layerNorm(at, x, 1);
  const projected = (weight: string, name: string): string => {
    const rows = step(at, 'qkv', 'matmul', [normed, weight], `${name}_projected`, { transB: 1 }, ['B', 'N', 'E']);
    return step(at, 'split', 'splitHeads', [rows], name, { heads }, ['B', 'H', 'N', 'D']);
  };
  const [q, k, v] = [projected(w.q, 'q'), projected(w.k, 'k'), projected(w.v, 'v')];
  const shaken = pass.headsBy === 'perturb' && strengths.heads > 0;
  const { context } = attention(at, q, k, v, {
    scale: 1 / Math.sqrt(width),
    noise: strengths.scores > 0 ? { sigma: strengths.scores, chance: chance('scores') } : undefined,
    weightNoise: shaken ? { sigma: strengths.heads, chance: chance('heads.weights') } : undefined,
  });
  const heard = dropout(
    at,
    'head_mask',
    context,
    { result: 'context_heard', mask: 'head_mask' },
    shaken ? undefined : { ...dropped(strengths.heads, chance('heads')), shared: 'head' },
  );
  const merged = step(at, 'merge', 'mergeHeads', [heard], 'merged', {}, ['B', 'N', 'E']);
  const output = step(at, 'project', 'matmul', [merged, w.o], 'attn_output', { transB: 1 }, ['B', 'N', 'E']);
  return addResidual(at, x, output, 1, 'attended', {
    residualDropout: () => dropped(strengths.dropout, chance('dropout')),
    dropPath: () => dropped(strengths.depth, chance('depth')),
  });
}

/** x + σ·ε, or the stage switched off. */
export function shaken(scope: Scope, kind: string, x: string, name: string, sigma: number, chance: Chance): string {
  if (sigma === 0) return off(scope, kind, 'noise', x);
  const pattern = noisePattern(scope, x, chance, 'normal', kind, `${name}_noise`);
  return step(scope, kind, 'noise', [x, pattern], name, { sigma });
}
