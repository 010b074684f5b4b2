import type { AttentionOptions } from '../systems/attention';
import type { AttentionSettings } from '../translator/model';
import type { Knobs } from './knobs';

/** Whether the knobs act on the block at a place such as `dec.0.cross`; `where` names blocks without the layer. */
const actsOn = (where: string, place: string): boolean => where === 'all' || where === place.replace(/\.\d+/, '');

/**
 * What the knobs make of each attention block; a block they do not act on is as it was trained. Every use of chance has its own stream under the seed, called after its
 * place, so a block's draws do not depend on which other blocks draw.
 */
export const attentionSettings =
  (knobs: Knobs, trainedHeads: number): AttentionSettings =>
  (place, row0) => {
    if (!actsOn(knobs.where, place)) return { heads: trainedHeads };
    const chance = (use: string) => ({ seed: knobs.seed, stream: `${place}.${use}`, row0 });
    return {
      heads: knobs.heads,
      noise: knobs.noiseSigma > 0 ? { sigma: knobs.noiseSigma, chance: chance('noise') } : undefined,
      temperature: knobs.temperature,
      selection: knobs.selection === 'soft' ? undefined : selection(knobs.selection, knobs, chance('select')),
      dropout: { p: knobs.dropoutP, train: knobs.training === 'train', chance: chance('dropout') },
    };
  };

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
