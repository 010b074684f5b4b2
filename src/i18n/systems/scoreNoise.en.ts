import type { SystemTexts } from '../systemTexts';

/** Words of the system `score-noise`. */
export const scoreNoiseEn: SystemTexts = {
  name: 'Score noise',
  say: 'In training a random number times σ is added to every score before softmax. Turn σ up slowly: the pattern stays, its strength grows, and in row after row another key wins.',
  presets: {
    leftOn: {
      name: 'A slip: noise left on in evaluation',
      say: 'Noise belongs to training, like dropout. Left on, two evaluations of one input differ: draw a new seed on both sides.',
    },
    flips: {
      name: 'How often does another key win?',
      say: 'With σ = 0.3 and 32 keys, compare the largest weight of each row with and without noise.',
    },
    wrongRoot: {
      name: 'A slip: ÷ √E under noise',
      say: 'Divided by √E instead of √D the scores are half as large, so the same noise moves the top key far more often.',
    },
    onWeights: {
      name: 'Noise on the weights',
      say: 'After softmax, noise of 0.1 is as large as most weights. What falls below 0 becomes 0, and rows are divided by their sums.',
    },
    onInputs: {
      name: 'Noise on the inputs',
      say: 'Noise on X reaches queries, keys and values at once, and every row and column of the scores together.',
    },
    gumbel: {
      name: 'Gumbel noise',
      say: 'With Gumbel noise and σ = 1 the largest noisy score of a row falls on each key just as often as its weight says.',
    },
  },
  knobs: {
    noiseSigma: { label: 'Noise σ', help: 'Adds σ times one fixed random pattern.' },
    distribution: {
      label: 'Distribution',
      help: 'Normal: mean 0, spread 1. Uniform: from 0 to 1, spread 0.29. Gumbel: mean 0.58, spread 1.28.',
    },
    noiseOn: { label: 'Noise on', help: 'Scores before softmax, weights after it, or the inputs X.' },
    noiseWhen: { label: 'Noise acts', help: 'In training only, as it should, or always.' },
    training: { label: 'Mode', help: 'Training, or evaluation, in which noise should be off.' },
    heads: { label: 'Heads H', help: 'How many heads there are, each of width D.' },
    tokens: { label: 'Tokens N', help: 'How many tokens look at each other.' },
    width: { label: 'Head width D', help: 'How many numbers a query and a key have.' },
    example: { label: 'Example', help: 'Which random inputs and parameters.' },
  },
  choices: {
    distribution: { normal: 'normal', uniform: 'uniform', gumbel: 'Gumbel' },
    noiseOn: { scores: 'scores', weights: 'weights', inputs: 'inputs X' },
  },
  contradictions: {},
};
