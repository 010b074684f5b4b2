import type { SystemTexts } from '../systemTexts';

/** Words of the system `pre-norm`. */
export const preNormEn: SystemTexts = {
  name: 'Pre-norm block',
  say: 'Here the norm stands in front of each branch, and x itself passes by untouched: x + attn(LN₁ x), then x + mlp(LN₂ x). In training a whole branch of a sample may be left out. The block has {parameters} parameters.',
  presets: {
    place: {
      name: 'Norm in front, norm behind',
      say: 'The same input and the same parameters. Pre-norm ends with a sum that nothing normalised. Post-norm normalises every sum, so x itself never gets through unchanged.',
    },
    branches: {
      name: 'Stochastic depth: whole branches',
      say: 'Each sample draws for itself whether its branch stays. Kept branches are doubled at p = ½. A sample without its branch is just its input. In evaluation all stay as they are.',
    },
    numbers: {
      name: 'Single numbers, or whole branches',
      say: 'Dropout at p = ½ leaves holes everywhere. DropPath at p = ½ leaves whole samples as they were, and others complete. Compare what is added.',
    },
    oneDrop: {
      name: 'One knob, three places',
      say: '“Drop” acts on the projection of attention, on the hidden numbers of the MLP and on its output, each with a draw of its own. Attention weights have a knob of their own.',
    },
    bias: {
      name: 'With and without QKV bias',
      say: 'Only the biases of Q, K and V go; the last projection keeps its own. That of K alone would move no weight: it adds the same to a whole row of scores.',
    },
  },
  knobs: {
    norm: { label: 'Norm', help: 'In front of each branch, or behind each sum.' },
    dropPath: { label: 'DropPath p', help: 'Probability that a sample’s whole branch is dropped, in training.' },
    drop: {
      label: 'Drop p',
      help: 'Dropout after the projection, on the hidden numbers of the MLP and on its output, in training.',
    },
    attnDrop: { label: 'Attention drop p', help: 'Dropout of attention weights, in training.' },
    training: { label: 'Mode', help: 'Numbers and branches are dropped in training only.' },
    qkvBias: { label: 'QKV bias', help: 'Whether the maps to Q, K and V add a bias.' },
    heads: { label: 'Heads H', help: 'How many heads there are.' },
    width: { label: 'Width E', help: 'How many numbers a token has.' },
    ratio: { label: 'MLP ratio', help: 'How many times as wide the MLP is inside.' },
    tokens: { label: 'Tokens N', help: 'How many tokens look at each other.' },
    example: { label: 'Example', help: 'Which random inputs and parameters.' },
  },
  choices: {
    norm: { pre: 'pre-norm', post: 'post-norm' },
  },
  contradictions: {},
  stages: {
    norm: {
      name: 'Layer norm',
      title: 'Each token on the same scale',
      say: [
        'The numbers of this token had mean {mean} and spread {spread}. They get mean 0 and spread 1, then the learned γ and β.',
        'The numbers of each token get mean 0 and spread 1, then the learned γ and β.',
      ],
      try: { knob: 'norm', text: 'Move it behind the sum, and look at what the block hands on.' },
    },
    dropout: {
      name: 'Attention dropout',
      title: 'Some weights are dropped',
      say: [
        '{dropped} of {total} weights were drawn in this head. Those that stay are divided by 1 − {p}.',
        'In training some attention weights become 0.',
      ],
      off: {
        text: 'Every weight stays. Set “Mode” to training and turn up “Attention drop p”.',
        knob: 'attnDrop',
      },
    },
    residual_dropout: {
      name: 'Dropout',
      title: 'Some numbers of the branch are dropped',
      say: [
        'Each number of the branch is dropped with probability {p}, those that stay are divided by 1 − {p}.',
        'In training some numbers of the branch are dropped.',
      ],
      off: { text: 'Every number stays. Set “Mode” to training and turn up “Drop p”.', knob: 'drop' },
    },
    hidden_dropout: {
      name: 'Dropout',
      title: 'Some hidden numbers are dropped',
      say: [
        'Each hidden number is dropped with probability {p}, those that stay are divided by 1 − {p}.',
        'In training some hidden numbers are dropped.',
      ],
      off: { text: 'Every hidden number stays. Set “Mode” to training and turn up “Drop p”.', knob: 'drop' },
    },
    drop_path: {
      name: 'DropPath',
      title: 'A sample’s whole branch, or nothing of it',
      say: [
        'One draw for each sample: its branch is dropped with probability {p}, or kept and divided by 1 − {p}. Here is the first sample; the picture shows all.',
        'In training a sample’s whole branch may be dropped.',
      ],
      try: { knob: 'dropPath', text: 'Turn it up and open the picture: which samples are left as they came?' },
      off: { text: 'Every branch stays as it is. Set “Mode” to training and turn up “DropPath p”.', knob: 'dropPath' },
    },
    add: {
      name: 'Add',
      title: 'The branch is added to the token',
      say: ['The token keeps its numbers, and what the branch found is added to them.'],
    },
    activation: {
      name: 'GELU',
      title: 'A soft bend instead of a sharp one',
      say: ['GELU multiplies x by the normal distribution function: large numbers pass, negative ones nearly vanish.'],
    },
    hidden: {
      name: 'Widen',
      title: '{E} numbers become {F}',
      say: [
        'No token sees another here. A learned map widens its {E} numbers to {F}.',
        'A learned map widens each token.',
      ],
    },
    output: {
      name: 'Narrow',
      title: 'Back to {E} numbers',
      say: [
        'A second learned map folds the {F} hidden numbers back to {E}.',
        'A second learned map narrows each token.',
      ],
    },
  },
  figure: {
    say: 'All samples of the batch: what comes in, what each branch adds, and what goes out. A dropped branch adds nothing, and its sample passes by.',
    sample: 'sample {n}',
    input: 'x',
    attention: '+ attention',
    mlp: '+ MLP',
    output: '= output',
    kept: 'kept',
    dropped: 'dropped',
    size: 'size {value}',
    between: ', ',
  },
  places: { 'block.self': 'Attention branch', 'block.ffn': 'MLP branch' },
};
