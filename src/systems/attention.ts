import { CAUSAL } from '../../shaders/mask';
import { SELECTION } from '../../shaders/select';
import { EMPTY_ROW } from '../../shaders/softmax';
import { type Chance, type NoiseDistribution, noisePattern, rowUniform } from './draw';
import { type DropoutOptions, dropout } from './dropout';
import { keyAxis, off, parameter, queryAxis, type Scope, step } from './scope';

/** What one attention does between its q, k, v and its context. Everything that is left out is off. */
export interface AttentionOptions {
  readonly score?: Score;
  /** Multiplies the raw scores; 1 is no scaling. */
  readonly scale?: number;
  /** cap·tanh(scores / cap). */
  readonly softcap?: number;
  /** A tensor that is added to the scores; it stretches to (B, H, N, M). */
  readonly bias?: string;
  readonly noise?: NoiseOptions;
  readonly mask?: MaskOptions;
  /** Masked keys are excluded from softmax; or the slip of multiplying their scores by 0, which leaves them exp(0). */
  readonly maskBy?: 'exclusion' | 'product';
  /** What a row with no allowed key becomes. */
  readonly emptyRow?: keyof typeof EMPTY_ROW;
  readonly temperature?: number;
  /** False: the slip of taking scores for weights. */
  readonly softmax?: boolean;
  /** The slip of applying softmax twice, and whether masked keys stay out the second time. */
  readonly doubleSoftmax?: { readonly when: 'beforeSelection' | 'afterDropout'; readonly masked: boolean };
  /** On the weights after softmax: what falls below 0 becomes 0, and rows are divided by their sums. */
  readonly weightNoise?: NoiseOptions;
  readonly selection?: SelectionOptions;
  /** On the scores, in front of softmax: what is dropped keeps the weight of a score of 0. */
  readonly scoreDropout?: DropoutOptions;
  readonly dropout?: DropoutOptions;
  /** The slip of dropping twice: a weight then stays with probability (1 − p)². */
  readonly dropoutAgain?: DropoutOptions;
  /** Whose words stand along the features of values and contexts, where each of these means one. */
  readonly features?: string;
}

export interface NoiseOptions {
  readonly sigma: number;
  readonly distribution?: NoiseDistribution;
  readonly chance: Chance;
}

/** Additive scores have a hidden width, and a bias inside the tanh unless it is left out. */
export type Score = 'dot' | 'bilinear' | { readonly additive: number; readonly biased?: boolean };

export interface MaskOptions {
  readonly causal?: boolean;
  readonly align?: keyof typeof CAUSAL;
  /** Tensors: valid key counts (B); allowed keys, stretching to (B, H, N, M); what is added to each row's position (B). */
  readonly lengths?: string;
  readonly given?: string;
  readonly offsets?: string;
  /** Added to the row's position. */
  readonly offset?: number;
  /** Window around the row's position; absent is unbounded. */
  readonly left?: number;
  readonly right?: number;
}

export interface SelectionOptions {
  readonly kind: keyof typeof SELECTION;
  readonly k?: number;
  readonly t?: number;
  readonly renormalise?: boolean;
  readonly straightThrough?: boolean;
  /** One uniform number a row, for `sampled`. */
  readonly chance?: Chance;
}

/** Tensors of one attention by the names they have in case files. */
export interface AttentionResult {
  readonly weights: string;
  readonly context: string;
  /** Each stage's tensor under its name in CASES.md; a stage that is off is not there. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Attention over q (B, H, N, D), k (B, H or fewer, M, D), v (B, H or fewer, M, D_v):
 * raw scores → scale → soft cap → bias → noise → mask → ÷ temperature → softmax → selection → dropout → context
 * (Vaswani et al. 2017, with the order settled in CASES.md). Stages of slips are listed only where they are made.
 */
export function attention(scope: Scope, q: string, k: string, v: string, o: AttentionOptions): AttentionResult {
  const names: Record<string, string> = {};
  const weightAxes = ['B', 'H', queryAxis(scope), keyAxis(scope)];
  const keep = (name: string, tensor: string): string => {
    names[name] = tensor;
    return tensor;
  };

  let s = keep('raw_scores', rawScores(scope, q, k, o.score ?? 'dot', weightAxes)); // (B, H, N, M)
  if (o.scale !== undefined && o.scale !== 1) s = step(scope, 'scale', 'scale', [s], 'scores', { factor: o.scale });
  else off(scope, 'scale', 'scale', s);
  keep('scores', s);
  if (o.softcap) s = keep('softcapped', step(scope, 'softcap', 'softcap', [s], 'softcapped', { cap: o.softcap }));
  if (o.bias) s = step(scope, 'bias', 'add', [s, o.bias], 'biased_scores');
  if (o.noise) {
    const pattern = noisePattern(scope, s, o.noise.chance, o.noise.distribution ?? 'normal');
    s = step(scope, 'noise', 'noise', [s, pattern], 'noisy_scores', { sigma: o.noise.sigma });
    keep('noisy_scores', s);
  } else off(scope, 'noise', 'noise', s);
  keep('before_mask', s);

  const mask = o.mask ? keep('allowed', allowedKeys(scope, s, o.mask)) : '';
  if (!mask) off(scope, 'mask', 'mask', s);
  // After a product every key takes part in softmax.
  const allowed = o.maskBy === 'product' ? '' : mask;
  if (mask && !allowed) {
    s = keep('masked_scores', step(scope, 'mask_product', 'multiply', [s, mask], 'masked_scores'));
  }

  if (o.temperature !== undefined && o.temperature !== 1) {
    s = step(scope, 'temperature', 'scale', [s], 'tempered', { factor: 1 / o.temperature });
  } else off(scope, 'temperature', 'scale', s);

  if (o.scoreDropout) {
    const names = { result: 'dropped_scores', mask: 'score_dropout_mask' };
    s = keep('dropped_scores', dropout(scope, 'score_dropout', s, names, o.scoreDropout));
  }

  const emptyRow = EMPTY_ROW[o.emptyRow ?? 'zeros'];
  if (o.softmax === false && allowed) throw new Error('scores that are taken for weights cannot be masked');
  let w =
    o.softmax === false
      ? off(scope, 'softmax', 'softmax', s)
      : step(scope, 'softmax', 'softmax', [s, allowed], 'weights_soft', { emptyRow });
  keep('weights_soft', w);
  const again = (): string => {
    const mask = o.doubleSoftmax?.masked ? allowed : '';
    return keep('weights_double', step(scope, 'double', 'softmax', [w, mask], 'weights_double', { emptyRow }));
  };
  if (o.doubleSoftmax?.when === 'beforeSelection') w = again();
  if (o.weightNoise) w = keep('noisy_weights', noisyWeights(scope, w, allowed, o.weightNoise));
  if (o.selection) w = keep('weights_hard', select(scope, w, allowed, o.selection));
  else off(scope, 'select', 'select', w);
  keep('weights', w);

  const dropped = dropout(scope, 'dropout', w, { result: 'weights_dropped', mask: 'dropout_mask' }, o.dropout);
  if (dropped !== w || o.dropout) keep('weights_dropped', dropped);
  w = dropped;
  if (o.dropoutAgain) {
    const names = { result: 'weights_dropped_again', mask: 'dropout_again_mask' };
    w = keep('weights_dropped_again', dropout(scope, 'dropout_again', w, names, o.dropoutAgain));
  }
  if (o.doubleSoftmax?.when === 'afterDropout') w = again();

  const context = step(scope, 'context', 'matmul', [w, v], 'context', { skipZeros: 1 }, [
    'B',
    'H',
    queryAxis(scope),
    o.features ? `D:${o.features}` : 'D',
  ]);
  return { weights: w, context: keep('context', context), names };
}

/** Weights with noise are weights again: none below 0, and rows that sum to 1 (or are zeros, where nothing is left). */
function noisyWeights(scope: Scope, w: string, allowed: string, o: NoiseOptions): string {
  const kind = 'weight_noise';
  const pattern = noisePattern(scope, w, o.chance, o.distribution ?? 'normal', kind, 'weight_noise');
  const moved = step(scope, kind, 'noise', [w, pattern], 'moved_weights', { sigma: o.sigma });
  const above0 = { kind: SELECTION.threshold, t: 0, renorm: 1 };
  return step(scope, kind, 'select', [moved, allowed], 'noisy_weights', above0);
}

function rawScores(scope: Scope, q: string, k: string, score: Score, axes: readonly string[]): string {
  const [, heads, , width] = scope.build.shape(q);
  if (score === 'dot') return step(scope, 'scores', 'matmul', [q, k], 'raw_scores', { transB: 1 }, axes);
  if (score === 'bilinear') {
    // qᵀ W k, one W a head
    const w = parameter(scope, 'score_W', [heads, width, scope.build.shape(k)[3]], ['H', 'D', 'D']);
    const turned = step(scope, 'scores', 'matmul', [q, w], 'q_turned');
    return step(scope, 'scores', 'matmul', [turned, k], 'raw_scores', { transB: 1 }, axes);
  }
  // vᵀ tanh(W_q q + W_k k + b) (Bahdanau et al. 2015), one set of parameters a head
  const hidden = score.additive;
  const wq = parameter(scope, 'score_Wq', [heads, hidden, width], ['H', 'A', 'D']);
  const wk = parameter(scope, 'score_Wk', [heads, hidden, scope.build.shape(k)[3]], ['H', 'A', 'D']);
  const b = score.biased === false ? '' : parameter(scope, 'score_b', [heads, hidden], ['H', 'A']);
  const v = parameter(scope, 'score_v', [heads, hidden], ['H', 'A']);
  const hiddenAxes = (rows: string): string[] => ['B', 'H', rows, 'A'];
  const qa = step(scope, 'scores', 'matmul', [q, wq], 'q_additive', { transB: 1 }, hiddenAxes(queryAxis(scope)));
  const ka = step(scope, 'scores', 'matmul', [k, wk], 'k_additive', { transB: 1 }, hiddenAxes(keyAxis(scope)));
  return step(scope, 'scores', 'additiveScore', [qa, ka, b, v], 'raw_scores', {}, axes);
}

function allowedKeys(scope: Scope, scores: string, m: MaskOptions): string {
  return step(
    scope,
    'mask',
    'mask',
    [scores, m.lengths ?? '', m.given ?? '', m.offsets ?? ''],
    'allowed',
    {
      causal: Number(m.causal ?? false),
      align: CAUSAL[m.align ?? 'topLeft'],
      offset: m.offset ?? 0,
      left: m.left ?? -1,
      right: m.right ?? -1,
    },
    ['B', 'H', queryAxis(scope), keyAxis(scope)],
  );
}

function select(scope: Scope, w: string, allowed: string, o: SelectionOptions): string {
  const u = o.kind === 'sampled' && o.chance ? rowUniform(scope, w, o.chance) : '';
  if (o.kind === 'sampled' && !u) throw new Error('sampled selection needs a source of chance');
  return step(scope, 'select', 'select', [w, allowed, u], 'weights_hard', {
    kind: SELECTION[o.kind],
    k: o.k ?? 1,
    t: o.t ?? 0,
    renorm: Number(o.renormalise ?? false),
    straightThrough: Number(o.straightThrough ?? false),
  });
}
