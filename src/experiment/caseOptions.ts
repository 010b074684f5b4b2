import type { AttentionOptions, MaskOptions, Score } from '../systems/attention';
import type { Chance } from '../systems/draw';
import type { DropoutOptions } from '../systems/dropout';
import { CaseError, type CaseOptions } from './case';

/** Answers the name of a tensor of the plan for a constant of the case, e.g. `self.noise`; throws where it is missing. */
export type Given = (name: string) => string;

const KNOWN = new Set(
  (
    'score scale softcap noise_std causal causal_align key_lengths attn_mask attn_bias_std fully_masked temperature ' +
    'double_softmax double_mask double_after_dropout hard hard_grad dropout bias d_head d_v d_additive'
  ).split(' '),
);

/** Options of whole blocks; attention does not listen to them. */
const BLOCK = new Set('resid_dropout ffn_dropout drop_path self cross'.split(' '));

/** What attention is told by the options of a case. Throws a CaseError that names what is not supported. */
export function attentionOptions(o: CaseOptions, prefix: string, given: Given, additive: number): AttentionOptions {
  for (const name of Object.keys(o)) {
    if (!KNOWN.has(name) && !BLOCK.has(name)) throw new CaseError(`option ${name} is not supported`);
  }
  const chance = (name: string): Chance => ({ given: given(prefix + name) });
  const noisy = o.noise_std !== undefined;
  const hard = o.hard as Record<string, unknown> | undefined;
  return {
    score: scoreOf(o.score, additive),
    softcap: o.softcap as number | undefined,
    bias: o.attn_bias_std === undefined ? undefined : given('attn_bias'),
    // The noise of a case is σ·ε already.
    noise: noisy ? { sigma: 1, chance: chance('noise') } : undefined,
    mask: maskOf(o, prefix, given),
    emptyRow: oneOf('fully_masked', o.fully_masked, { zero: 'zeros', uniform: 'uniform', nan: 'zeros' }, 'zero'),
    temperature: o.temperature as number | undefined,
    doubleSoftmax: o.double_softmax
      ? { when: o.double_after_dropout ? 'afterDropout' : 'beforeSelection', masked: o.double_mask !== false }
      : undefined,
    selection: hard && {
      kind: oneOf('hard.kind', hard.kind, {
        argmax: 'argmax',
        topk: 'topk',
        threshold: 'threshold',
        sampled: 'sampled',
      }),
      k: hard.k as number,
      t: hard.t as number,
      renormalise: Boolean(hard.renorm),
      straightThrough: oneOf('hard_grad', o.hard_grad, { none: false, ste: true }, 'none'),
      chance: hard.kind === 'sampled' ? chance('sample_u') : undefined,
    },
    dropout: dropoutOptions(o.dropout, () => chance('attn_dropout_mask')),
  };
}

/** `{p, mode, train}` of a case; the mask is asked for only where it is used. */
export function dropoutOptions(spec: unknown, chance: () => Chance): DropoutOptions | undefined {
  if (!spec) return undefined;
  const { p, mode, train = true } = spec as { p: number; mode?: string; train?: boolean };
  const modes = { upscale_in_train: 'upscaleInTrain', downscale_in_infer: 'downscaleInInfer' } as const;
  return {
    p,
    train,
    mode: oneOf('dropout.mode', mode, modes, 'upscale_in_train'),
    chance: train && p > 0 ? chance() : { given: '' },
  };
}

/** The factor of the scores. √D belongs to scaled_dot alone; other scores are unscaled unless told. */
export function scaleOf(o: CaseOptions, modelWidth: number): (headWidth: number) => number {
  const { scale = (o.score ?? 'scaled_dot') === 'scaled_dot' ? 'sqrt_d_head' : 'none' } = o;
  if (typeof scale === 'number') return () => scale;
  if (scale === 'sqrt_d_head') return (headWidth) => 1 / Math.sqrt(headWidth);
  if (scale === 'sqrt_d_model') return () => 1 / Math.sqrt(modelWidth);
  if (scale === 'none' || scale === null) return () => 1;
  throw new CaseError(`option scale: “${scale}” is none of sqrt_d_head, sqrt_d_model, none or a number`);
}

function scoreOf(score: unknown, additive: number): Score {
  const scores = { scaled_dot: 'dot', dot: 'dot', bilinear: 'bilinear', additive: { additive } } as const;
  return oneOf('score', score, scores as Record<string, Score>, 'scaled_dot');
}

function maskOf(o: CaseOptions, prefix: string, given: Given): MaskOptions | undefined {
  if (!o.causal && !o.key_lengths && !o.attn_mask) return undefined;
  return {
    causal: Boolean(o.causal),
    align: oneOf('causal_align', o.causal_align, { top_left: 'topLeft', bottom_right: 'bottomRight' }, 'top_left'),
    lengths: o.key_lengths ? given(`${prefix}key_lengths`) : undefined,
    given: o.attn_mask ? given(`${prefix}attn_mask`) : undefined,
  };
}

function oneOf<T>(name: string, value: unknown, choices: Readonly<Record<string, T>>, or?: string): T {
  const key = value === undefined || value === null ? or : String(value);
  if (key === undefined || !Object.hasOwn(choices, key)) {
    throw new CaseError(`option ${name}: “${key}” is none of ${Object.keys(choices).join(', ')}`);
  }
  return choices[key];
}
