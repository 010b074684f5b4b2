import type { SystemTexts } from '../systemTexts';

/** Words of the system `hard-attention`. */
export const hardAttentionEn: SystemTexts = {
  name: 'Soft and hard attention',
  say: 'Soft attention keeps a weight for every key; hard attention keeps the largest, a sampled one, or those that are large enough. Look at what is left of each row, and then at the gradients: through an arg-max or a sample none reaches Q and K.',
  presets: {
    argmax: {
      name: 'The largest only',
      say: 'Each context is the value of one key. Go backwards: values get a gradient, queries and keys get none, so where to look cannot be learned this way.',
    },
    sampled: {
      name: 'One sampled key',
      say: 'Each key is drawn as often as its soft weight says. Draw a new seed and watch other keys being chosen.',
    },
    lessThanOne: {
      name: 'Removed, and not renormalised',
      say: 'Weights under the threshold become 0. Unless the rest is divided by its sum, rows add up to less than 1.',
    },
    topk: {
      name: 'The k largest',
      say: 'Two keys of every row stay and share the weight. A gradient passes through the weights that are kept.',
    },
    notFaster: {
      name: 'A slip: “soft attention is faster, it skips what is unimportant”',
      say: 'Soft attention skips nothing: all {scores} scores, {products} products, are computed on both sides, before anything is selected.',
    },
  },
  knobs: {
    selection: {
      label: 'Selection',
      help: 'Which weights are kept after softmax.',
    },
    topK: {
      label: 'Keys kept k',
      help: 'Only the k largest weights of a row stay.',
    },
    threshold: {
      label: 'Threshold',
      help: 'Weights below it become 0.',
    },
    renormalise: {
      label: 'Renormalise',
      help: 'Divide what is kept by its sum, so that rows sum to 1 again.',
    },
    heads: {
      label: 'Heads H',
      help: 'How many heads there are.',
    },
    tokens: {
      label: 'Tokens N',
      help: 'How many tokens look at each other.',
    },
    width: {
      label: 'Head width D',
      help: 'How many numbers a query and a key have.',
    },
    example: {
      label: 'Example',
      help: 'Which random queries, keys and values.',
    },
  },
  choices: {
    selection: {
      soft: 'soft: keep all',
      argmax: 'hard: largest only',
      sampled: 'hard: one sampled',
      topk: 'top-k',
      threshold: 'above a threshold',
    },
  },
  contradictions: {
    moreThanKeys: 'There are {keys} keys: {k} of them cannot be kept.',
  },
};
