import type { AttentionOptions } from '../systems/attention';
import { type Tensor, tensor } from '../tensor/tensor';
import type { AttentionSettings, ModelOptions } from '../translator/model';
import type { HeadMix, HeadSource } from './edits';
import type { Experiment } from './experiment';
import type { Knobs } from './knobs';

/** Whether the knobs act on the block at a place such as `dec.0.cross`; `where` names blocks without the layer. */
const actsOn = (where: string, place: string): boolean => where === 'all' || where === place.replace(/\.\d+/, '');

/** Everything an experiment makes of the translator. */
export const modelOptions = (experiment: Experiment, trainedHeads: number): ModelOptions => ({
  attention: attentionSettings(experiment, trainedHeads),
  word: {
    temperature: experiment.knobs.wordTemperature,
    chance:
      experiment.knobs.decoding === 'sampled' ? { seed: experiment.knobs.seed, stream: 'output.word' } : undefined,
  },
});

/**
 * What the knobs make of each attention block; a block they do not act on is as it was trained. Every use of chance has
 * its own stream under the seed, called after its place, so a block's draws do not depend on which other blocks draw.
 */
export const attentionSettings =
  ({ knobs, headMix }: Pick<Experiment, 'knobs' | 'headMix'>, trainedHeads: number): AttentionSettings =>
  (place, row0) => {
    const acts = actsOn(knobs.where, place);
    const heads = acts ? knobs.heads : trainedHeads;
    const mix = headMix[place]?.length === heads ? mixName(place) : undefined;
    if (!acts) return { heads, mix };
    const chance = (use: string) => ({ seed: knobs.seed, stream: `${place}.${use}`, row0 });
    return {
      heads,
      mix,
      noise: knobs.noiseSigma > 0 ? { sigma: knobs.noiseSigma, chance: chance('noise') } : undefined,
      temperature: knobs.temperature,
      selection: knobs.selection === 'soft' ? undefined : selection(knobs.selection, knobs, chance('select')),
      dropout: { p: knobs.dropoutP, train: knobs.training === 'train', chance: chance('dropout') },
    };
  };

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
