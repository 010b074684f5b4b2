import type { SystemTexts } from '../systemTexts';

/** Words of the system `weight-dropout`. */
export const weightDropoutEn: SystemTexts = {
  name: 'Dropout of weights',
  say: 'In training each weight is dropped with probability p; what is kept is divided by 1 − p, or evaluation multiplies by 1 − p instead. Look at the sums of the rows, their L1 norms: how far from 1 are they in this draw, and in evaluation?',
  presets: {
    conventions: {
      name: 'Two conventions',
      say: 'Downscale in infer leaves kept weights as they are, upscale in train doubles them at p = ½. The same weights are dropped.',
    },
    evaluation: {
      name: 'A slip: “evaluation switches dropout off”',
      say: 'Only upscale in train leaves the weights alone in evaluation. Downscale in infer still multiplies them by 1 − p: every row sums to 0.5.',
    },
    twice: {
      name: 'A slip: dropout, flatten, dropout',
      say: 'Dropped twice, a weight stays with probability (1 − p)²: a quarter of them at p = ½, and those are four times as large.',
    },
    columns: {
      name: 'One draw for a whole key',
      say: 'A mask shared along the queries drops a key for all of them at once: dropped columns, not dropped cells.',
    },
    firstMask: {
      name: 'Twelve numbers, downscale in infer',
      say: 'A given mask drops four of twelve numbers. In training the others stay, in evaluation everything is halved. Edit the mask.',
    },
    secondMask: {
      name: 'Twelve numbers, upscale in train',
      say: 'This mask also drops four of twelve numbers, not six: p acts on each by itself. What is kept doubles, and evaluation changes nothing.',
    },
  },
  knobs: {
    dropoutP: {
      label: 'Dropout p',
      help: 'Probability that a number is dropped.',
    },
    dropoutMode: {
      label: 'Convention',
      help: 'Where the scale is put right: in training, or in evaluation.',
    },
    training: {
      label: 'Mode',
      help: 'Numbers are dropped in training only.',
    },
    shared: {
      label: 'Mask shared by',
      help: 'What is dropped together: nothing, a query’s row, a key’s column, or a whole head.',
    },
    dropped: {
      label: 'Dropout of',
      help: 'Attention weights, or a matrix of the numbers 1 to 12.',
    },
    mask: {
      label: 'Mask',
      help: 'Drawn from the seed, or one of two given masks.',
    },
    again: {
      label: 'Drop twice',
      help: 'The slip of a second dropout after the first.',
    },
    heads: {
      label: 'Heads H',
      help: 'How many heads there are.',
    },
    tokens: {
      label: 'Tokens N',
      help: 'How many tokens look at each other.',
    },
    example: {
      label: 'Example',
      help: 'Which random queries, keys and values.',
    },
  },
  choices: {
    dropoutMode: {
      upscaleInTrain: 'upscale in train',
      downscaleInInfer: 'downscale in infer',
    },
    shared: {
      none: 'nothing',
      row: 'each row',
      column: 'each column',
      head: 'each head',
    },
    dropped: {
      weights: 'weights',
      matrix: '12 numbers',
    },
    mask: {
      drawn: 'drawn',
      first: 'given: first',
      second: 'given: second',
    },
  },
  contradictions: {
    sharedGiven: 'A given mask has a number for every cell: it cannot be shared along an axis as well.',
  },
};
