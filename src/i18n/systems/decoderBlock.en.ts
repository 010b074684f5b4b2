import type { SystemTexts } from '../systemTexts';

/** Words of the system `decoder-block`. */
export const decoderBlockEn: SystemTexts = {
  name: 'Decoder block',
  say: 'In training all tokens are there at once, and a mask hides the later ones. In prediction they come one at a time and look back at a cache. Set “Mode” to prediction: projecting every row again at each step takes {again} multiplications; with keys and values kept it is {once}, which is {saved}% less.',
  presets: {
    growing: {
      name: 'A cache that grows',
      say: 'One token goes in at each step. Its keys and values are put under those of the tokens before it: go from step to step and watch the cache get one row longer.',
    },
    sameRows: {
      name: 'One by one, or all at once',
      say: 'On one side every token was fed alone and looked back at the cache, on the other all were masked and computed together. The rows are the same, up to rounding.',
    },
    again: {
      name: 'What should be kept?',
      say: 'If the inputs of the block are kept, their keys and values are projected again at every step, and so are those of the memory: {again} multiplications for all steps. With keys and values kept there are {once}.',
    },
    leak: {
      name: 'A slip: norm over time and features',
      say: 'The last token was edited, and the first row moves: with one mean for all tokens, the future leaks into the past. Set “Norm over” to features: every row but the last stays where it was.',
    },
    timesZero: {
      name: 'A slip: scores × 0',
      say: 'A score of 0 still gets the weight of exp(0): every token sees the later ones, which do not exist in prediction.',
    },
    reluFirst: {
      name: 'A slip: ReLU before the sum',
      say: 'What is added is never negative, so before the norm no number of a token can become smaller.',
    },
    fullSize: {
      name: '(2, 100, 24) through 8 heads',
      say: 'D = 3, hidden width 48: (2, 100, 24) with a memory of the same shape gives (2, 100, 24). The first row of the mask has 1 open cell, the last has 100.',
    },
  },
  knobs: {
    mode: { label: 'Mode', help: 'Training: all tokens at once. Prediction: one at a time.' },
    kept: {
      label: 'Cache of',
      help: 'What is kept between steps: the inputs of the block, or the keys and values made of them.',
    },
    normOver: {
      label: 'Norm over',
      help: 'What one mean and one variance are taken over: the features of one token, or all tokens together.',
    },
    edit: { label: 'Edit the last token', help: 'Is added to the first number of the last token.' },
    maskBy: { label: 'Mask by', help: 'Later tokens are left out of softmax, or their scores are multiplied by 0.' },
    branchRelu: { label: 'ReLU before the sum', help: 'What is added to a token is then never negative.' },
    heads: { label: 'Heads H', help: 'The width 24 is cut into so many heads.' },
    tokens: { label: 'Tokens T', help: 'How many tokens there are, and how many rows the memory has.' },
    example: { label: 'Example', help: 'Which random tokens, memory and parameters.' },
  },
  choices: {
    mode: { train: 'training', predict: 'prediction' },
    kept: { inputs: 'inputs', keysValues: 'keys and values' },
    normOver: { features: 'features', timeFeatures: 'time, features' },
    maskBy: { exclude: 'exclusion', zero: '× 0' },
  },
  contradictions: {},
  stages: {
    feed: {
      name: 'Token',
      title: 'One token goes in',
      say: ['Of all tokens this step gets one row alone. Those before it are only there as the cache.'],
    },
    cache: {
      name: 'Cache',
      title: 'What is kept grows by one row',
      say: [
        'Rows kept so far: {N}. The row of this step is put under them, and nothing above it changes.',
        'The row of this step is put under those that were kept.',
      ],
      off: { text: 'This is the first token: nothing was kept before it.' },
    },
    mask: {
      name: 'Mask',
      title: 'No looking ahead',
      say: [
        'A token may look at itself and at earlier ones: {allowed} of {total} cells are open.',
        'A token may look at itself and at earlier ones.',
      ],
      off: {
        text: 'Nothing is closed here: of the memory every row may be seen, and in prediction later tokens are not there yet.',
      },
    },
    rows: {
      name: 'Rows',
      title: 'What every step gave, one under the other',
      say: ['One row a step. Compare them with those of training, where all are computed at once.'],
      off: { text: 'All rows were computed at once: there is nothing to put together.' },
    },
  },
  places: {
    memory: 'Memory, projected once',
    output: 'Together',
    step: 'Steps',
    'step.{n}': 'token {n}',
    'step.self': 'self-attention',
    'step.cross': 'cross-attention',
    'step.ffn': 'feed-forward',
  },
};
