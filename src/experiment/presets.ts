import type { ExperimentParts } from './experiment';
import { defaultKnobs, type KnobId, type Knobs } from './knobs';
import type { Versus } from './versus';

/**
 * A comparison to start with one press: most are slips that are really made, beside the right form. `knobs` make this
 * side, the slip; `versus` the other. The words of a preset are `compare.presets.<id>` of the message files.
 */
export interface Preset {
  readonly knobs: Partial<Knobs>;
  readonly versus: Versus;
  /** What this side translates; the reader's own sentence where it is absent. */
  readonly sentence?: readonly string[];
  /** Where the difference is best seen. */
  readonly stage: string;
}

export const presetIds = [
  'unscaled',
  'scaledByModel',
  'softmaxTwice',
  'maskByZero',
  'plainMerge',
  'noiseInEvaluation',
  'dropoutOfScores',
  'dropoutTwice',
  'noResidual',
  'preNorm',
  'normOverTime',
  'reluBeforeSum',
  'moreHeads',
  'hard',
  'otherSentence',
] as const;

export type PresetId = (typeof presetIds)[number];

const dropping = { training: 'train', dropoutP: 0.5 } as const;

export const presets: Readonly<Record<PresetId, Preset>> = {
  unscaled: { knobs: { scale: 'none' }, versus: { knobs: { scale: 'sqrtD' } }, stage: 'dec.0.cross.softmax' },
  scaledByModel: { knobs: { scale: 'sqrtE' }, versus: { knobs: { scale: 'sqrtD' } }, stage: 'dec.0.cross.softmax' },
  softmaxTwice: {
    knobs: { softmaxTwice: true },
    versus: { knobs: { softmaxTwice: false } },
    stage: 'dec.0.self.double',
  },
  maskByZero: { knobs: { maskBy: 'zero' }, versus: { knobs: { maskBy: 'exclude' } }, stage: 'dec.0.self.softmax' },
  plainMerge: { knobs: { merge: 'plain' }, versus: { knobs: { merge: 'transpose' } }, stage: 'enc.0.self.merge' },
  noiseInEvaluation: {
    knobs: { noiseSigma: 1 },
    versus: { knobs: { noiseWhen: 'training' } },
    stage: 'dec.0.cross.softmax',
  },
  dropoutOfScores: {
    knobs: { ...dropping, dropoutAt: 'scores' },
    versus: { knobs: { dropoutAt: 'weights' } },
    stage: 'dec.0.cross.dropout',
  },
  dropoutTwice: {
    knobs: { ...dropping, dropoutAt: 'twice' },
    versus: { knobs: { dropoutAt: 'weights' } },
    stage: 'dec.0.cross.dropout_again',
  },
  noResidual: { knobs: { residual: false }, versus: { knobs: { residual: true } }, stage: 'dec.0.cross.add' },
  preNorm: { knobs: { norm: 'pre' }, versus: { knobs: { norm: 'post' } }, stage: 'dec.0.cross.add' },
  normOverTime: {
    knobs: { normOver: 'timeFeatures' },
    versus: { knobs: { normOver: 'features' } },
    stage: 'dec.0.self.norm',
  },
  reluBeforeSum: {
    knobs: { branchRelu: true },
    versus: { knobs: { branchRelu: false } },
    stage: 'dec.0.cross.branch_relu',
  },
  moreHeads: { knobs: { heads: 8 }, versus: { knobs: { heads: 4 } }, stage: 'dec.0.cross.softmax' },
  hard: { knobs: { selection: 'argmax' }, versus: { knobs: { selection: 'soft' } }, stage: 'dec.0.cross.select' },
  otherSentence: {
    knobs: {},
    versus: { knobs: {}, sentence: ['who', 'am', 'I'] },
    sentence: ['who', 'are', 'you'],
    stage: 'dec.0.cross.softmax',
  },
};

/** What starts a preset: everything else is as the model was trained. */
export const presetChange = ({ knobs, versus, sentence, stage }: Preset): ExperimentParts => ({
  ...(sentence ? { direction: 'en-zh', sentence } : {}),
  ...{ knobs: { ...defaultKnobs, ...knobs }, pins: [], headMix: {}, chance: {}, gradient: undefined },
  ...{ versus, stage },
});

/** The preset that an experiment shows, with either side first; other knobs may have been turned since. */
export function presetOf({ knobs, versus }: ExperimentParts): PresetId | undefined {
  if (!knobs || !versus) return undefined;
  const same = (a: Partial<Knobs>, b: Partial<Knobs>, ids: readonly KnobId[]): boolean =>
    ids.every((id) => a[id] === b[id]);
  return presetIds.find((id) => {
    const preset = presets[id];
    const differing = Object.keys(preset.versus.knobs) as KnobId[];
    if (!preset.versus.sentence !== !versus.sentence) return false;
    if (Object.keys(versus.knobs).sort().join() !== [...differing].sort().join()) return false;
    const slip = { ...defaultKnobs, ...preset.knobs };
    const [own, other] = [versus.knobs, preset.versus.knobs];
    return (
      (same(knobs, slip, differing) && same(own, other, differing)) ||
      (same(knobs, other, differing) && same(own, slip, differing))
    );
  });
}
