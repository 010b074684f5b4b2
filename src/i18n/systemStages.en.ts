import type { SystemStageTexts } from './stageTexts';

/** Stages that only systems beside the translator have. */
export const systemStagesEn: SystemStageTexts = {
  input_noise: {
    name: 'Noise on X',
    title: 'The inputs are shaken',
    say: [
      'Random numbers times σ = {sigma} are added to every feature, before anything is compared.',
      'Random numbers are added to every feature.',
    ],
    off: { text: 'The inputs stay as they are.', knob: 'noiseSigma' },
  },
  weight_noise: {
    name: 'Noise on weights',
    title: 'Noise after softmax, and weights again',
    say: [
      'Random numbers times σ = {sigma} are added to the weights. What falls below 0 becomes 0, and every row is divided by its sum.',
      'Random numbers are added to the weights. What falls below 0 becomes 0, and every row is divided by its sum.',
    ],
    off: { text: 'The weights stay as softmax made them.', knob: 'noiseSigma' },
  },
  transpose: {
    name: 'Transpose',
    title: 'The heads move in front of the tokens',
    say: [
      '(B, N, H, D) becomes (B, H, N, D): every head now has a matrix of its own. No number changes, only its place.',
    ],
    off: { text: 'The axes stay in their order.' },
  },
  transpose_back: {
    name: 'Transpose back',
    title: 'The tokens move in front of the heads again',
    say: [
      '(B, H, N, D) becomes (B, N, H, D), so that the slices of one token stand side by side before they are merged.',
    ],
    off: {
      text: 'A slip: the heads are merged without this. Rows then mix the slices of different tokens.',
      knob: 'merge',
    },
  },
  stack: {
    name: 'Stack heads',
    title: 'Heads become batch items',
    say: [
      'Every head of every item is a row of one larger batch: one attention with a single head does the work of all.',
    ],
    off: { text: 'The heads keep an axis of their own.' },
  },
  unstack: {
    name: 'Unstack heads',
    title: 'Batch items become heads again',
    say: ['The large batch is cut back into items and heads.'],
    off: { text: 'The heads kept an axis of their own.' },
  },
};
