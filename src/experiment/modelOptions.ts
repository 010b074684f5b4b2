import type { AttentionOptions } from '../systems/attention';
import type { SublayerOptions } from '../systems/blocks';
import type { DropoutOptions } from '../systems/dropout';
import { type Tensor, tensor } from '../tensor/tensor';
import type { AttentionSettings, ModelOptions } from '../translator/model';
import type { HeadMix, HeadSource } from './edits';
import { type Experiment, translatorKnobs } from './experiment';
import type { Knobs } from './knobs';

/** Whether the knobs act on the block at a place such as `dec.0.cross`; `where` names blocks without the layer. */
const actsOn = (where: string, place: string): boolean => where === 'all' || where === place.replace(/\.\d+/, '');

/** Everything an experiment makes of the translator. */
export function modelOptions(experiment: Experiment, trainedHeads: number): ModelOptions {
  const knobs = translatorKnobs(experiment);
  const { decoding, wordTemperature: temperature, seed } = knobs;
  return {
    attention: attentionSettings({ knobs, headMix: experiment.headMix }, trainedHeads),
    sublayer: sublayerSettings(knobs),
    word: { temperature, chance: decoding === 'sampled' ? { seed, stream: 'output.word' } : undefined },
  };
}

/**
 * What the knobs make of each attention block; a block they do not act on is as it was trained. Every use of chance has
 * its own stream under the seed, called after its place, so a block's draws do not depend on which other blocks draw.
 */
export const attentionSettings =
  ({ knobs, headMix }: { knobs: Knobs; headMix: HeadMix }, trainedHeads: number): AttentionSettings =>
  (place, row0) => {
    const acts = actsOn(knobs.where, place);
    const heads = acts ? knobs.heads : trainedHeads;
    const mix = headMix[place]?.length === heads ? mixName(place) : undefined;
    if (!acts) return { heads, mix };
    const chance = (use: string) => ({ seed: knobs.seed, stream: `${place}.${use}`, row0 });
    return {
      heads,
      mix,
      scale: SCALES[knobs.scale](heads),
      noise: noisy(knobs) ? { sigma: knobs.noiseSigma, chance: chance('noise') } : undefined,
      maskBy: knobs.maskBy === 'zero' ? 'product' : undefined,
      temperature: knobs.temperature,
      selection: knobs.selection === 'soft' ? undefined : selection(knobs.selection, knobs, chance('select')),
      ...dropouts(knobs, chance),
      doubleSoftmax: knobs.softmaxTwice ? { when: 'afterDropout', masked: false } : undefined,
      merge: knobs.merge === 'plain' ? 'plain' : undefined,
    };
  };

/** What the raw scores are multiplied by, given the width D of a head; the model's is E = H·D. */
const SCALES: Readonly<Record<Knobs['scale'], (heads: number) => (headWidth: number) => number>> = {
  sqrtD: () => (headWidth) => 1 / Math.sqrt(headWidth),
  sqrtE: (heads) => (headWidth) => 1 / Math.sqrt(heads * headWidth),
  none: () => () => 1,
};

const noisy = ({ noiseSigma, noiseWhen, training }: Knobs): boolean =>
  noiseSigma > 0 && (noiseWhen === 'always' || training === 'train');

/** On the scores and on the weights the same numbers are dropped, so that the two can be compared. */
function dropouts(
  { dropoutP, dropoutAt, training }: Knobs,
  chance: (use: string) => DropoutOptions['chance'],
): Pick<AttentionOptions, 'scoreDropout' | 'dropout' | 'dropoutAgain'> {
  const drop = (use: string): DropoutOptions => ({ p: dropoutP, train: training === 'train', chance: chance(use) });
  if (dropoutAt === 'scores') return { scoreDropout: drop('dropout') };
  return { dropout: drop('dropout'), ...(dropoutAt === 'twice' ? { dropoutAgain: drop('dropout.again') } : {}) };
}

/** What the knobs make of each sublayer; the feed-forward parts are as trained where they act on one kind of attention. */
const sublayerSettings =
  (knobs: Knobs) =>
  (place: string): SublayerOptions =>
    actsOn(knobs.where, place)
      ? { norm: knobs.norm, normOver: knobs.normOver, residual: knobs.residual, branchRelu: knobs.branchRelu }
      : {};

/** Whether the knobs make rows of the translation depend on later ones. */
export function rowsLookAhead({ where, maskBy, softmaxTwice, merge, norm, normOver }: Knobs): boolean {
  const atTarget = where !== 'enc.self';
  const atSelf = where === 'all' || where === 'dec.self';
  const normed = norm !== 'none' && normOver === 'timeFeatures';
  return (atSelf && (maskBy === 'zero' || softmaxTwice)) || (atTarget && (merge === 'plain' || normed));
}

const mixName = (place: string): string => `${place}.mix`;

/** The matrices (H, H) of a head mix, by the names of the inputs that hold them. */
export const mixInputs = (mix: HeadMix): Record<string, Tensor> =>
  Object.fromEntries(Object.entries(mix).map(([place, sources]) => [mixName(place), mixMatrix(sources)]));

function mixMatrix(sources: readonly HeadSource[]): Tensor {
  const count = sources.length;
  const share = (source: HeadSource, head: number): number =>
    source === 'mean' ? Math.fround(1 / count) : Number(source === head);
  return tensor(
    [count, count],
    sources.flatMap((source) => Array.from({ length: count }, (_, head) => share(source, head))),
  );
}

const selection = (
  kind: Exclude<Knobs['selection'], 'soft'>,
  knobs: Knobs,
  chance: NonNullable<AttentionOptions['selection']>['chance'],
): AttentionOptions['selection'] => ({
  kind,
  k: knobs.topK,
  t: knobs.threshold,
  renormalise: knobs.renormalise,
  chance,
});
