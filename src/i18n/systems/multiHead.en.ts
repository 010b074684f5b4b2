import type { SystemTexts } from '../systemTexts';

/** Words of the system `multi-head`. */
export const multiHeadEn: SystemTexts = {
  name: 'Multi-head self-attention',
  say: 'Every head compares the tokens with queries, keys and values of its own. Follow the shapes: split, transpose, attend, transpose back, merge; the four projections have {parameters} parameters.',
  presets: {
    fullSize: {
      name: '(100, 128, 64) through 4 heads',
      say: 'The canonical size: (100, 128, 64) → (100, 128, 4, 16) → (100, 4, 128, 16) → (100, 4, 128, 128), and all the way back.',
    },
    plainMerge: {
      name: 'A slip: merged without transposing back',
      say: 'The numbers are all there, in the wrong places: rows hold slices of several tokens. Compare the merged context.',
    },
    moreHeads: {
      name: 'A slip: “more heads cost more parameters”',
      say: 'At a fixed width E, 8 heads have the same {parameters} parameters as one: 4E² + 4E. What differs are the weights.',
    },
    freeWidth: {
      name: 'Heads of a width of their own',
      say: 'If each head has 16 numbers whatever E is, parameters do grow with the heads: {parameters} here, and W_o maps H·D back to E.',
    },
  },
  knobs: {
    batch: {
      label: 'Batch B',
      help: 'How many items there are.',
    },
    item: { label: 'Item of the batch', help: 'Items have nothing to do with each other; this one is looked at.' },
    tokens: {
      label: 'Tokens N',
      help: 'How many tokens look at each other.',
    },
    width: {
      label: 'Width E',
      help: 'How many numbers a token has.',
    },
    heads: {
      label: 'Heads H',
      help: 'How many heads there are.',
    },
    form: {
      label: 'Width of heads',
      help: 'Usual: D = E / H. Free: D is chosen, and W_o maps H·D back to E.',
    },
    headWidth: {
      label: 'Head width D',
      help: 'How many numbers a head has, in the free form.',
    },
    merge: {
      label: 'Merge heads',
      help: 'Whether the heads’ axis is moved behind the tokens’ before both are merged.',
    },
    biases: {
      label: 'Biases',
      help: 'Whether the four projections add a bias.',
    },
    residual: {
      label: 'Residual',
      help: 'Whether the input is added to what attention found.',
    },
    normed: {
      label: 'Layer norm',
      help: 'Whether every token is normalised at the end.',
    },
    example: {
      label: 'Example',
      help: 'Which random inputs and parameters.',
    },
  },
  choices: {
    form: {
      usual: 'D = E / H',
      free: 'free',
    },
    merge: {
      transpose: 'transpose',
      plain: 'reshape only',
    },
  },
  contradictions: {
    noSuchItem: 'There are only {B} items. Choose one of them, or a larger batch.',
    notDivisible: 'E = {E} cannot be cut into {H} heads of equal width. Choose a divisor of {E}, or the free form.',
  },
};
