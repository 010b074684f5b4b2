import type { SystemTexts } from '../systemTexts';

/** Words of the system `double-softmax`. */
export const doubleSoftmaxEn: SystemTexts = {
  name: 'The double-softmax slip',
  say: 'Weights that go through softmax a second time come out nearly even, and what dropout had removed is back. Compare the entropy of the rows before and after, and look for the zeros that are gone.',
  presets: {
    afterDropout: {
      name: 'Softmax → dropout → softmax',
      say: 'Every dropped weight was 0 and is given exp(0) = 1 before the division: dropout has no effect any more.',
    },
    beforeDropout: {
      name: 'Softmax → softmax → dropout',
      say: 'What is dropped stays dropped, but the rows are nearly even: entries between 0 and m end within a factor of e^m.',
    },
    published: {
      name: 'A whole block as published',
      say: '÷ √E, noise of 0.1 that is never switched off, and a second softmax after dropout; beside it the corrected block, in evaluation.',
    },
    smallStart: {
      name: 'A slip: attention starts with N(0, 0.01²)',
      say: 'Scores ÷ √E then spread by 0.003, thirty times less than the noise of 0.1: what is learned at first is noise.',
    },
  },
  knobs: {
    twice: {
      label: 'Second softmax',
      help: 'None, as it should be, in front of dropout, or after it.',
    },
    scale: {
      label: 'Scale of scores',
      help: 'What the dot products are divided by: D is a head’s width, E the model’s.',
    },
    noiseSigma: {
      label: 'Score noise σ',
      help: 'Adds σ times a fixed random pattern to the scores.',
    },
    noiseWhen: {
      label: 'Noise acts',
      help: 'In training only, as it should, or always.',
    },
    dropoutP: {
      label: 'Dropout p',
      help: 'Probability that a weight is dropped in training.',
    },
    training: {
      label: 'Mode',
      help: 'Dropout acts in training; evaluation leaves the weights alone.',
    },
    start: {
      label: 'Parameters',
      help: 'Variance 1 / inputs for every matrix, or N(0, 0.01²).',
    },
    tokens: {
      label: 'Tokens N',
      help: 'How many tokens look at each other.',
    },
    example: {
      label: 'Example',
      help: 'Which random inputs and parameters.',
    },
  },
  choices: {
    twice: {
      no: 'none',
      beforeDropout: 'before dropout',
      afterDropout: 'after dropout',
    },
    start: {
      all: 'all initialised',
      small: 'N(0, 0.01²)',
    },
  },
  contradictions: {},
};
