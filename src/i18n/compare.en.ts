import type { Words } from './words';

/** What the part “compare” of the page says. */
export const compareEn = {
  button: 'Compare',
  title: 'Two at once',
  intro: 'Two variants of the model translate at the same time, and every stage shows both and their difference.',
  slips: 'Spot the mistake',
  presetsOfSystem: 'Points to see',
  others: 'Other comparisons',
  own: 'Your own',
  ownKnob: 'What differs',
  ownValue: 'On the other side',
  ownSentence: 'another sentence',
  ownWords: 'Words of the other sentence',
  unknown: 'Not in the vocabulary: {words}',
  start: 'Compare',
  swap: 'Swap sides',
  stop: 'Stop comparing',
  bar: 'What is compared',
  sides: { a: 'A', b: 'B' },
  value: '{knob}: {value}',
  nothing: 'no difference yet',
  output: 'Translation {side}',
  lookAhead:
    'Rows see what comes later here: each word was chosen before the later ones were written, and its probability has changed since.',
  head: 'Head',
  difference: 'A − B',
  missing: '{side} has no such stage.',
  passes: '{side} has no such stage: its numbers pass through unchanged.',
  heads: 'A has {a} heads and B has {b}: no head of one stands for a head of the other, so nothing is subtracted.',
  size: 'A is {a} and B is {b}: cells do not stand for the same, so nothing is subtracted.',
  words: 'The words differ from the first on, so nothing is subtracted.',
  partial: 'Subtracted as far as the words of both sides are the same.',
  furthest: 'Furthest apart at {row} · {column}: A {a}, B {b}.',
  furthestInHead: 'Furthest apart at {row} · {column} in head {head}: A {a}, B {b}.',
  same: '{share} of the numbers are the same.',
  allSame: 'Both sides have the same numbers here.',
  measures: {
    label: 'What gives it away',
    entropy: 'entropy of a row, of at most {most} nats',
    rowSum: 'sum of a row',
    largestWeight: 'largest weight of a row',
    zeros: 'weights that are 0',
    forbidden: 'weight on masked keys',
    spread: 'spread',
    betweenRows: 'how far rows are from each other',
    smallest: 'smallest number',
    largest: 'largest number',
    multiplications: 'multiplications for the scores',
    parameters: 'parameters of this attention',
  },
  presets: {
    unscaled: {
      name: 'Scores without a scale',
      look: 'Look at the entropy: without ÷ √D one key takes nearly all the weight, and gradients die there.',
    },
    scaledByModel: {
      name: '÷ √E instead of ÷ √D',
      look: 'Look at the entropy: divided by the root of the whole width, the rows are too even.',
    },
    softmaxTwice: {
      name: 'Softmax twice',
      look: 'Look at the masked keys: the second softmax gives every key nearly the same weight, forbidden ones too.',
    },
    maskByZero: {
      name: 'Mask by × 0',
      look: 'Look above the diagonal: a score of 0 still gets exp(0), so words see those that come later.',
    },
    plainMerge: {
      name: 'Heads merged without transposing',
      look: 'Look at how many numbers are the same: only those stand where they belong, the others went to another word.',
    },
    noiseInEvaluation: {
      name: 'Noise also in evaluation',
      look: 'Draw another seed: one side changes although nothing is trained, the other does not.',
    },
    dropoutOfScores: {
      name: 'Dropout before softmax',
      look: 'Look at the zeros: a dropped score still gets a weight, a dropped weight is gone.',
    },
    dropoutTwice: {
      name: 'Dropout twice',
      look: 'Look at the zeros: dropped twice with p, a weight stays with probability (1 − p)² only.',
    },
    noResidual: {
      name: 'No residual connection',
      look: 'Look at the rows: without its own numbers every word becomes what attention found, and all become nearly the same.',
    },
    preNorm: {
      name: 'Pre-norm on a post-norm model',
      look: 'Look at the spread: nothing brings the sums back to one scale, and they grow from sublayer to sublayer.',
    },
    normOverTime: {
      name: 'Layer norm over time and features',
      look: 'Change the last word of the translation: the first row moves too. In a decoder no row may know what comes later.',
    },
    reluBeforeSum: {
      name: 'ReLU before the sum',
      look: 'Look at the smallest number: what is added is never negative, so a word can only grow.',
    },
    moreHeads: {
      name: 'Do more heads cost more?',
      look: 'Look at the parameters and multiplications: the same width cut into more heads costs the same.',
    },
    hard: {
      name: 'Is hard attention faster?',
      look: 'Look at the multiplications: hard attention, too, computes every score before it knows which key to keep.',
    },
    otherSentence: {
      name: 'Another sentence',
      look: 'Look at which row moves: the weights follow the words.',
    },
  },
};

export type CompareWords = Words<typeof compareEn>;
