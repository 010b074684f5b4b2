import type { PresetId } from '../../experiment/presets';
import type { Measure } from '../../views/compare/measures';

/** The one number that gives a slip away. */
export const tells: Readonly<Partial<Record<PresetId, Measure>>> = {
  unscaled: 'entropy',
  scaledByModel: 'entropy',
  softmaxTwice: 'forbidden',
  maskByZero: 'forbidden',
  noiseInEvaluation: 'largestWeight',
  dropoutOfScores: 'zeros',
  dropoutTwice: 'zeros',
  noResidual: 'betweenRows',
  preNorm: 'spread',
  reluBeforeSum: 'smallest',
  moreHeads: 'parameters',
  hard: 'multiplications',
};
