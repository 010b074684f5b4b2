import type { SystemTexts } from '../systemTexts';

/** Words of the system `drop-connect`. */
export const dropConnectEn: SystemTexts = {
  name: 'DropConnect and dropout',
  say: 'One layer, thinned in two ways. Dropout removes inputs: {dropoutModels} thinned layers. DropConnect removes single weights, and biases where there are any, {weights} numbers in all: {dropconnectModels} thinned layers. Of unit u₁ at x₁ the mean over all masks of DropConnect is {truth}; scaling gives {scaled}, the Gaussian {gaussian}. Dropout ties u₁ and u₂ together (correlation {correlation}), DropConnect does not.',
  presets: {
    scalingFails: {
      name: 'Scaling is not enough',
      say: 'w = (1, −1), v = (1, 1), p = ½ and ReLU. The true mean is 0.25. Scaling first cancels the two weights and gives 0. The Gaussian gives 0.282. Without ReLU all three are 0.',
    },
    doubleUse: {
      name: 'A slip: double use of p',
      say: 'p = 0.8 drops 80% of the inputs in dropout and keeps 80% of the weights in DropConnect. The means differ by a factor of four. Say which probability p is.',
    },
    halfHidesIt: {
      name: 'p = ½ hides the slip',
      say: 'At p = ½ keeping and dropping are equally likely, so both readings of p give the same means. On the other side p = 0.8 shows the difference.',
    },
    moreSamples: {
      name: 'One sample or 256',
      say: 'A single Gaussian sample is only a guess. The average of 256 is close to what many masks give.',
    },
    wide: {
      name: 'Sixteen inputs',
      say: 'A sum of more terms is closer to a Gaussian. Compare the curve with the bars in “Picture”: at 16 inputs they fit better than at 4.',
    },
    biases: {
      name: 'Biases are masked too',
      say: 'DropConnect masks biases like weights, dropout leaves them alone. With biases the two means therefore differ; without, they are equal.',
    },
  },
  knobs: {
    p: {
      label: 'p',
      help: 'In DropConnect the probability that a weight is kept. In dropout what the next knob says.',
    },
    pMeans: {
      label: 'p in dropout',
      help: 'The probability that an input is kept, or that it is dropped, as dropout usually says.',
    },
    samples: { label: 'Samples', help: 'How many Gaussian samples of every unit are averaged.' },
    activation: { label: 'Activation', help: 'What is done to a unit’s sum.' },
    layer: { label: 'Layer', help: 'A random layer of 3 units, or the smallest case in which scaling fails.' },
    width: { label: 'Inputs', help: 'How many inputs the layer has.' },
    biased: { label: 'Biases', help: 'With biases; DropConnect masks them as well.' },
    examples: { label: 'Examples', help: 'How many examples are in the batch. Each has masks of its own.' },
    example: { label: 'Example', help: 'Which random layer and inputs.' },
  },
  choices: {
    pMeans: { keep: 'kept', drop: 'dropped' },
    activation: { none: 'none', relu: 'ReLU' },
    layer: { random: '3 random units', pair: 'w = (1, −1)' },
  },
  contradictions: {},
  places: {
    dropout: 'Dropout, training',
    dropconnect: 'DropConnect, training',
    scaled: 'Inference by scaling',
    gaussian: 'Inference by sampling',
  },
  stages: {
    input_mask: {
      name: 'Mask the inputs',
      title: 'Some inputs are removed',
      say: ['Every example has a mask with one number per input: 1 keeps it, 0 removes it for all units at once.'],
      try: { knob: 'p', text: 'Move p: the masks stay nested, inputs only join or leave.' },
      off: { text: 'Every input is kept.', knob: 'p' },
    },
    weight_mask: {
      name: 'Mask the weights',
      title: 'Some weights and biases are removed',
      say: ['Every example has a mask of its own, with one number per weight and per bias: 1 keeps it, 0 removes it.'],
      try: { knob: 'p', text: 'Move p: the masks stay nested, weights only join or leave.' },
      off: { text: 'Every weight is kept.', knob: 'p' },
    },
    unit_sum: {
      name: 'Sums u',
      title: 'Each unit adds up what is left',
      say: ['A unit’s sum u is weight times input over all inputs, plus its bias. What was masked adds nothing.'],
    },
    scaled_sum: {
      name: 'Scaled sums',
      title: 'Nothing is masked, everything is scaled',
      say: [
        'Dropout scales its inputs by their keep probability. DropConnect scales the sum and the bias by p. This is the mean of u, before the activation.',
      ],
      try: { knob: 'layer', text: 'Choose w = (1, −1) with ReLU: scaling then misses the mean.' },
    },
    unit_mean: {
      name: 'Mean of u',
      title: 'The mean of u over all masks',
      say: ['Each weight is kept with probability p, so the mean of u is p(Wv + b).'],
    },
    unit_spread: {
      name: 'Spread of u',
      title: 'How far u strays over masks',
      say: [
        'The terms come and go independently, so their variances add up: p(1 − p) times the sum of squared products, bias included. Its root is the standard deviation.',
      ],
    },
    unit_draw: {
      name: 'Samples of u',
      title: 'A few sums from a Gaussian',
      say: [
        'Each sample is the mean plus the standard deviation times a normal random number, for every unit by itself.',
      ],
      try: { knob: 'samples', text: 'Raise the number of samples: the average settles.' },
    },
    average: {
      name: 'Average',
      title: 'The mean of a(u) over the samples',
      say: ['The activation comes first, then the average. This order is what scaling gets wrong.'],
      try: { knob: 'samples', text: 'Compare 1 sample with 256.' },
    },
    activation: {
      name: 'Activation',
      title: 'ReLU on each unit',
      say: ['Negative sums become 0.'],
      off: { text: 'The sums go on as they are.', knob: 'activation' },
    },
  },
  figure: {
    title: 'One unit over many draws',
    say: 'How often u takes each value before the activation. The bars come from drawn masks, the curve is the Gaussian that inference samples from.',
    unit: 'Unit',
    example: 'Example',
    draws: 'Draws',
    start: 'Draw',
    cancel: 'Cancel',
    progress: '{done} of {draws} draws',
    waiting: 'Press “Draw” to measure.',
    dropout: 'Dropout',
    dropconnect: 'DropConnect',
    gaussian: 'Gaussian',
    scaled: 'Scaled value',
    density: 'density',
    axis: 'sum u of {unit}',
    picture: 'Distribution of {unit} for {example}: dropout, DropConnect, the Gaussian and the scaled value',
    way: 'Way',
    mean: 'Mean of u',
    spread: 'Spread of u',
    output: 'Mean of a(u)',
    exact: 'Exact',
    between: 'u from {from} to {to}',
    share: '{name}: {share} of the draws',
    failed: 'The draws could not be made: {error}',
  },
};
