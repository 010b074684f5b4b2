import type { SystemTexts } from '../systemTexts';

/** Words of the system `masks`. */
export const masksEn: SystemTexts = {
  name: 'Masks',
  say: 'A mask says which keys a query may look at: no later ones, no padding, or any pattern. Look at the closed cells: they are left out before softmax, so their weights are exactly 0.',
  presets: {
    timesZero: {
      name: 'A slip: scores multiplied by 0',
      say: 'A score of 0 is a score like any other: closed keys keep the weight of exp(0).',
    },
    wrongOrder: {
      name: 'A slip: masks repeated instead of tiled',
      say: 'With heads stacked head-major, row h·B + b belongs to item b. Repeated masks give items the padding of others.',
    },
    stacked: {
      name: 'Heads stacked into the batch',
      say: 'With masks tiled in the same order, one attention with a single head gives the same contexts as all heads side by side.',
    },
    nothingAllowed: {
      name: 'A row with nothing to look at',
      say: 'All keys of the second item are padding. Such a row is zeros; spread evenly, it would look at nothing but padding.',
    },
    queries: {
      name: 'Padded queries',
      say: 'The last two queries of the second item are padding: their rows are closed, and their contexts are zeros.',
    },
    additive: {
      name: 'An additive mask',
      say: 'For every step between query and key 1 is taken off the score: nothing is closed, but what is near gains.',
    },
    boolean: {
      name: 'Any pattern',
      say: 'The first, third and fifth key and oneself are open. The mask is an input: edit it cell by cell.',
    },
  },
  knobs: {
    causal: {
      label: 'Causal',
      help: 'A query may look at itself and at earlier keys only.',
    },
    lengths: {
      label: 'Padding of keys',
      help: 'Of the second item no key is padding, the last two are, or all are.',
    },
    queryPadding: {
      label: 'Padding of queries',
      help: 'The last two queries of the second item are padding.',
    },
    own: {
      label: 'Own mask',
      help: 'None, a boolean pattern, or numbers that are added to the scores.',
    },
    maskBy: {
      label: 'Mask by',
      help: 'Masked keys are left out of softmax, or their scores are multiplied by 0.',
    },
    emptyRow: {
      label: 'Rows with no key',
      help: 'What the weights become where no key is open.',
    },
    stacking: {
      label: 'Heads',
      help: 'With an axis of their own, or stacked into the batch, with masks tiled or repeated.',
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
    lengths: {
      all: 'none',
      some: 'two keys',
      none: 'all keys',
    },
    own: {
      none: 'none',
      boolean: 'boolean',
      additive: 'additive',
    },
    maskBy: {
      exclude: 'exclusion',
      zero: '× 0',
    },
    emptyRow: {
      zeros: 'zeros',
      uniform: 'even',
    },
    stacking: {
      none: 'own axis',
      tiled: 'stacked, masks tiled',
      repeated: 'stacked, masks repeated',
    },
  },
  contradictions: {},
};
