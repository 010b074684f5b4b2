import type { AttentionOptions, MaskOptions, Score } from '../systems/attention';
import type { Chance } from '../systems/draw';
import type { DropoutOptions } from '../systems/dropout';
import { CaseError } from './case';
import type { Fields } from './fields';

/** Tensors a case brings besides its weights, declared in the plan where they are used. */
export interface Given {
  has(name: string): boolean;
  /** The tensor's name in the plan; a CaseError where the case does not hold it. */
  use(name: string): string;
}

/** Options of one attention. */
export const ATTENTION_OPTIONS = (
  'score scale softcap noise_std causal causal_align key_lengths attn_mask attn_bias_std fully_masked temperature ' +
  'double_softmax double_mask double_after_dropout hard hard_grad dropout bias d_head d_v d_additive'
).split(' ');

/** Options of what stands around it in a block. */
export const BLOCK_OPTIONS = ['resid_dropout', 'ffn_dropout', 'drop_path'];

/** What attention is told by the options of a case. `prefix` stands before the names of its constants, e.g. `self.`. */
export function attentionOptions(o: Fields, prefix: string, given: Given, additive: number): AttentionOptions {
  const chance = (name: string): Chance => ({ given: given.use(prefix + name) });
  // Their size is told; what is added is given.
  const noisy = o.number('noise_std', 'a number of 0 or more', (x) => x >= 0) !== undefined;
  const biased = o.number('attn_bias_std', 'a number of 0 or more', (x) => x >= 0) !== undefined;
  return {
    score: o.choice<Score>(
      'score',
      { scaled_dot: 'dot', dot: 'dot', bilinear: 'bilinear', additive: { additive } },
      'scaled_dot',
    ),
    softcap: o.positive('softcap'),
    bias: biased || given.has(`${prefix}attn_bias`) ? given.use(`${prefix}attn_bias`) : undefined,
    // The noise of a case is σ·ε already.
    noise: noisy || given.has(`${prefix}noise`) ? { sigma: 1, chance: chance('noise') } : undefined,
    mask: maskOptions(o, prefix, given),
    emptyRow: o.choice('fully_masked', { zero: 'zeros', uniform: 'uniform', nan: 'nan' } as const, 'zero'),
    temperature: o.positive('temperature'),
    doubleSoftmax: o.flag('double_softmax')
      ? {
          when: o.flag('double_after_dropout') ? 'afterDropout' : 'beforeSelection',
          masked: o.flag('double_mask', true),
        }
      : undefined,
    selection: o.has('hard') ? selectionOptions(o, chance) : undefined,
    dropout: dropoutOptions(o, 'dropout', () => chance('attn_dropout_mask')),
  };
}

function selectionOptions(o: Fields, chance: (name: string) => Chance): AttentionOptions['selection'] {
  const hard = o.fields('hard').only(['kind', 'k', 't', 'renorm']);
  const kinds = { argmax: 'argmax', topk: 'topk', threshold: 'threshold', sampled: 'sampled' } as const;
  const kind = hard.choice('kind', kinds, '');
  return {
    kind,
    k: kind === 'topk' ? hard.needed('k', hard.whole('k', 1)) : undefined,
    t:
      kind === 'threshold'
        ? hard.needed(
            't',
            hard.number('t', 'a number', () => true),
          )
        : undefined,
    renormalise: hard.flag('renorm'),
    straightThrough: o.choice('hard_grad', { none: false, ste: true }, 'none'),
    chance: kind === 'sampled' ? chance('sample_u') : undefined,
  };
}

/** `{p, mode, train}` under the option `name`; the mask is asked for only where it is used. */
export function dropoutOptions(o: Fields, name: string, chance: () => Chance): DropoutOptions | undefined {
  if (!o.has(name)) return undefined;
  const spec = o.fields(name).only(['p', 'mode', 'train']);
  const modes = { upscale_in_train: 'upscaleInTrain', downscale_in_infer: 'downscaleInInfer' } as const;
  const p = probability(spec);
  const train = spec.flag('train', true);
  return {
    p,
    train,
    mode: spec.choice('mode', modes, 'upscale_in_train'),
    chance: train && p > 0 ? chance() : { given: '' },
  };
}

/** The probability p of a dropout, which must be given. */
export const probability = (spec: Fields): number =>
  spec.needed(
    'p',
    spec.number('p', 'a number from 0 to 1', (x) => x >= 0 && x <= 1),
  );

/** The factor of the scores. √D belongs to scaled_dot alone; other scores are unscaled unless told. */
export function scaleOf(o: Fields, modelWidth: number | undefined): (headWidth: number) => number {
  const scale = o.value('scale');
  if (typeof scale === 'number') return () => scale;
  const scales = {
    sqrt_d_head: (headWidth: number) => 1 / Math.sqrt(headWidth),
    sqrt_d_model: () => 1 / Math.sqrt(modelWidth ?? unknownWidth()),
    none: () => 1,
  };
  return o.choice('scale', scales, (o.value('score') ?? 'scaled_dot') === 'scaled_dot' ? 'sqrt_d_head' : 'none');
}

function unknownWidth(): never {
  throw new CaseError('spec.D is missing, and scale sqrt_d_model needs it');
}

function maskOptions(o: Fields, prefix: string, given: Given): MaskOptions | undefined {
  const causal = o.flag('causal');
  if (!causal && !o.has('key_lengths') && !o.has('attn_mask')) return undefined;
  return {
    causal,
    align: o.choice('causal_align', { top_left: 'topLeft', bottom_right: 'bottomRight' } as const, 'top_left'),
    lengths: o.has('key_lengths') ? given.use(`${prefix}key_lengths`) : undefined,
    given: o.has('attn_mask') ? given.use(`${prefix}attn_mask`) : undefined,
  };
}
