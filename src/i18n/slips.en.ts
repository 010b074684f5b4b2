import type { SlipTexts } from './stageTexts';

/** Stages that are only there where a model is built another way. */
export const slipsEn: SlipTexts = {
  mask_product: {
    name: 'Scores × mask',
    title: 'A slip: masked scores become 0',
    say: [
      'Closed cells are multiplied by 0. But 0 is a score like any other, and softmax gives it exp(0) = 1 before it divides: the later words are still seen.',
    ],
    try: { knob: 'maskBy', text: 'Go on to softmax: do the rows reach past the word being written?' },
  },
  score_dropout: {
    name: 'Dropout of scores',
    title: 'A slip: scores are dropped, not weights',
    say: [
      '{dropped} of {total} scores became 0, the others were divided by 1 − {p}. A score of 0 still gets a weight.',
      'In training some scores become 0 before softmax. A score of 0 still gets a weight.',
    ],
    try: { knob: 'dropoutAt', text: 'Compare with dropout of the weights: the same cells are dropped.' },
    off: { text: 'Every score stays. Set “Mode” to training and turn up “Dropout p” to drop some.', knob: 'dropoutP' },
  },
  dropout_again: {
    name: 'Dropout again',
    title: 'A slip: the weights are dropped twice',
    say: [
      '{dropped} of {total} cells were drawn this time. A weight stays only if it is spared twice: with probability (1 − {p})².',
      'In training a weight stays only if it is spared twice.',
    ],
    off: { text: 'Every weight stays. Set “Mode” to training and turn up “Dropout p” to drop some.', knob: 'dropoutP' },
  },
  branch_relu: {
    name: 'ReLU',
    title: 'A slip: what is added can only add',
    say: [
      'Negative numbers become 0 before the sum: {active} of the numbers of “{query}” are left, and none can make the word smaller.',
      'Negative numbers become 0 before the sum, so no number of the word can become smaller.',
    ],
    try: { knob: 'branchRelu', text: 'Switch it off and look at the sum: which numbers go down again?' },
  },
};
