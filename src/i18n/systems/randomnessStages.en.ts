import type { StageText } from '../stageTexts';

/** What is said at the stages of the system `randomness`. */
export const randomnessStagesEn: Readonly<Record<string, StageText>> = {
  init_conv: {
    name: 'Start of the convolution',
    title: 'The weights of the convolution are drawn',
    say: ['Every weight starts as 0 + σ times a normal random number. Its bias starts at 0.'],
    try: { knob: 'initScheme', text: 'Choose another start and compare the sizes.' },
    off: { text: 'The weights are those of the example.', knob: 'init' },
  },
  init_linear: {
    name: 'Start of linear maps',
    title: 'The weights of the linear maps are drawn',
    say: ['Every weight starts as 0 + σ times a normal random number. Biases start at 0, norms with γ = 1 and β = 0.'],
    try: { knob: 'initScheme', text: 'Choose another start and compare the sizes.' },
    off: { text: 'The weights are those of the example.', knob: 'init' },
  },
  parameter_noise: {
    name: 'Noise on weights',
    title: 'The weights are shaken',
    say: ['Normal noise times σ is added to every weight before the readout, for this forward pass.'],
    off: { text: 'The weights stay as they are.', knob: 'inject' },
  },
  data_noise: {
    name: 'Noise on data',
    title: 'The training series are shaken',
    say: ['Normal noise times σ is added to every number of the series to train with.'],
    off: { text: 'The training series stay as they are.', knob: 'inject' },
  },
  input_noise: {
    name: 'Noise on the input',
    title: 'The series that is looked at is shaken',
    say: ['Normal noise times σ is added to this one series. It is not trained with.'],
    off: { text: 'The input stays as it is.', knob: 'input' },
  },
  series: {
    name: 'All series',
    title: 'One batch of seven series',
    say: ['The series that is looked at comes first, then six to train with: slow (A), middle (B) and fast (C) waves.'],
  },
  crop: {
    name: 'Crop',
    title: 'A part of each series',
    say: ['18 of its 22 numbers are kept: the middle ones, or with data augmentation a part that starts elsewhere.'],
    try: { knob: 'augment', text: 'Switch on data augmentation: each series gets a crop of its own.' },
  },
  windows: {
    name: 'Windows',
    title: 'Three neighbours at a time',
    say: ['Each row holds a number and its two successors. A convolution is the same linear map of every row.'],
  },
  convolution: {
    name: 'Convolution',
    title: 'Every window becomes eight channels',
    say: ['The same small map reads every window. Negative results become 0.'],
  },
  pool: {
    name: 'Pooling',
    title: 'Four places become one token',
    say: ['Each channel keeps one value of every window: its largest, or one sampled in proportion to its activation.'],
    try: { knob: 'pooling', text: 'Switch on stochastic pooling and look at what is picked.' },
  },
  feature_mask: {
    name: 'Random features',
    title: 'Some channels are left out',
    say: ['One mask for all tokens of all series: 1 keeps a channel, 0 leaves it out. Nothing is scaled up.'],
    off: { text: 'All channels are used.', knob: 'features' },
  },
  norm: {
    name: 'Layer norm',
    title: 'Every token on the same scale',
    say: ['The numbers of each token get mean 0 and spread 1. At the start γ is 1 and β is 0.'],
    off: { text: 'Nothing is normalised here.' },
  },
  qkv: {
    name: 'Q, K, V',
    title: 'Three views of every token',
    say: [
      'Each token asks (Q), says what it offers (K) and carries content (V), through three maps of the same numbers.',
    ],
  },
  split: {
    name: 'Split heads',
    title: 'Every head gets its own slice',
    say: [
      'The {E} numbers of each token are cut into {H} slices of {D}, one a head.',
      'Each token is cut into slices, one a head.',
    ],
  },
  scores: {
    name: 'Scores',
    title: 'How well does each query match each key?',
    say: ['Every cell is one dot product of a query with a key.'],
  },
  context: {
    name: 'Context',
    title: 'Weights × V',
    say: ['Each row is a mix of values, as much of each as the weights say.'],
  },
  merge: {
    name: 'Merge heads',
    title: 'The heads side by side again',
    say: ['The slices of each token are joined to one row.'],
  },
  project: {
    name: 'Project',
    title: 'One last map',
    say: ['A map mixes what the heads found.'],
  },
  add: {
    name: 'Add',
    title: 'What was found is added to the token',
    say: ['The token keeps its numbers, and what attention found is added to them.'],
  },
  noise: {
    name: 'Score noise',
    title: 'Scores with noise',
    say: ['Random numbers times σ = {sigma} are added to the scores.', 'Random numbers are added to the scores.'],
    try: { knob: 'scoreSigma', text: 'Move σ: the pattern stays, only its strength changes.' },
    off: { text: 'No noise is added to the scores.', knob: 'scores' },
  },
  weight_noise: {
    name: 'Perturbed weights',
    title: 'The attention weights are shaken',
    say: ['Normal noise is added to the weights. What falls below 0 becomes 0, and every row is divided by its sum.'],
    off: { text: 'The attention weights stay as softmax made them.', knob: 'heads' },
  },
  select: {
    name: 'Selection',
    title: 'Every key keeps its weight',
    say: ['Every key keeps its weight here.'],
    off: { text: 'Every key keeps its weight here.' },
  },
  mask: {
    name: 'Mask',
    title: 'Nothing is masked',
    say: ['Nothing is masked here: every token may look at every token.'],
    off: { text: 'Nothing is masked here: every token may look at every token.' },
  },
  temperature: {
    name: 'Temperature',
    title: 'No temperature',
    say: ['The scores pass through as they are.'],
    off: { text: 'The scores pass through as they are.' },
  },
  dropout: {
    name: 'Dropout of weights',
    title: 'Attention weights are not dropped here',
    say: ['Dropout acts later in this network, on what attention found.'],
    off: { text: 'Dropout acts later in this network, on what attention found.' },
  },
  head_mask: {
    name: 'Random heads',
    title: 'Some heads are left out',
    say: [
      'A head is left out as a whole, for each series by itself. The others are divided by the probability of staying.',
    ],
    off: { text: 'Every head is heard.', knob: 'heads' },
  },
  residual_dropout: {
    name: 'Dropout',
    title: 'Some of what was found is dropped',
    say: ['Single numbers are dropped before they are added. The others are divided by 1 − p.'],
    try: { knob: 'dropoutP', text: 'Raise p: numbers that are dropped stay dropped, and more join them.' },
    off: { text: 'Every number stays.', knob: 'dropout' },
  },
  drop_path: {
    name: 'Stochastic depth',
    title: 'The whole branch, or nothing of it',
    say: ['For each series the attention branch stays as a whole or is left out as a whole.'],
    off: { text: 'The branch always stays.', knob: 'depth' },
  },
  token_mean: {
    name: 'Mean of tokens',
    title: 'One row for each series',
    say: ['The tokens of a series are averaged. This row h is all that the readout sees.'],
  },
  batch: {
    name: 'Mini-batch',
    title: 'Some series are picked',
    say: ['Each row picks one of the six series, with replacement. The gradient is computed from these alone.'],
    off: { text: 'All six series are used.', knob: 'batch' },
  },
  prediction: {
    name: 'Prediction',
    title: 'What the readout says now',
    say: ['A linear map of h gives a number for each kind of series.'],
  },
  error: {
    name: 'Error',
    title: 'Prediction minus what is wanted',
    say: ['Wanted is 1 for the right kind and 0 for the others.'],
  },
  gradient: {
    name: 'Gradient',
    title: 'Which way the error grows',
    say: [
      'Error times h, averaged over the batch: the gradient of half the squared error. Only the readout is trained.',
    ],
  },
  update: {
    name: 'Step',
    title: 'The readout moves against its gradient',
    say: ['Each weight moves by minus the learning rate times its gradient.'],
    try: { knob: 'rate', text: 'Raise the learning rate until training becomes unstable.' },
  },
  loss: {
    name: 'Loss',
    title: 'How wrong the trained readout is',
    say: ['The squared errors over all six series, averaged.'],
    try: { knob: 'steps', text: 'Train for more steps.' },
  },
  answer: {
    name: 'Answer',
    title: 'What the network says of the series',
    say: ['One number for each kind of wave. The series is a slow one, kind A.'],
  },
};
