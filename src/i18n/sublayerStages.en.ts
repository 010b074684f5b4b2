import type { StagesOf } from './stageTexts';

/** Stages around attention and in the feed-forward part: what is added, normalised, widened and narrowed. */
export const sublayerStagesEn = {
  residual_dropout: {
    name: 'Dropout',
    title: 'Some of what was found is dropped',
    say: ['In training numbers are dropped before they are added to the word.'],
    off: { text: 'In evaluation every number stays.' },
  },
  drop_path: {
    name: 'Drop path',
    title: 'The whole branch, or nothing of it',
    say: ['In training the whole branch is sometimes left out.'],
    off: { text: 'The branch always stays.' },
  },
  add: {
    name: 'Add',
    title: 'What was found is added to the word',
    say: ['The word keeps its numbers, and what attention found is added to them.'],
    off: { text: 'No residual connection: what was found takes the place of the word.', knob: 'residual' },
  },
  norm: {
    name: 'Layer norm',
    title: 'Every word on the same scale',
    say: [
      'The {E} numbers of “{query}” had mean {mean} and spread {spread}. They get mean 0 and spread 1, then the learned γ and β.',
      'All {item} numbers of all words share one mean ({itemMean}) and one spread ({itemSpread}): every word now depends on every other, later ones too.',
      'The numbers of each word get mean 0 and spread 1, then a learned stretch γ and shift β.',
    ],
    off: { text: 'Nothing is normalised here.', knob: 'norm' },
  },
  hidden: {
    name: 'Widen',
    title: 'Each word for itself: {E} numbers become {F}',
    say: [
      'No word sees another here. A learned map ({parameters} parameters) widens its {E} numbers to {F}.',
      'No word sees another here: a learned map widens its numbers.',
    ],
  },
  activation: {
    name: 'Activation',
    title: 'What is below 0 is switched off',
    say: [
      'Of the {F} hidden numbers of “{query}” {active} stay on; this bend is what makes two maps more than one.',
      'Negative numbers are bent to 0.',
    ],
  },
  hidden_dropout: {
    name: 'Dropout',
    title: 'Some hidden numbers are dropped',
    say: ['In training some hidden numbers are dropped at random.'],
    off: { text: 'In evaluation every hidden number stays.' },
  },
  output: {
    name: 'Narrow',
    title: 'Back to {E} numbers',
    say: [
      'A second learned map ({parameters} parameters) folds the {F} hidden numbers back to {E}.',
      'A second learned map folds the hidden numbers back.',
    ],
  },
} satisfies StagesOf;
