import type { StagesOf } from './stageTexts';

/** Stages that turn the last numbers into a word. */
export const outputStagesEn = {
  logits: {
    name: 'Logits',
    title: 'A score for every word there is',
    say: [
      'The last numbers of “{query}” are compared with the vector of each of {V} words. “{word}” fits best: {value}.',
      'The last numbers are compared with the vector of every word.',
    ],
  },
  sharpness: {
    name: 'Word temperature',
    title: 'Bolder or more careful?',
    say: [
      'The logits are divided by {temperature}: above 1 unlikely words gain, below 1 the favourite does.',
      'The logits are divided by the word temperature.',
    ],
    try: { knob: 'wordTemperature', text: 'Go up to 5: how soon is another word as likely as the first?' },
    off: {
      text: 'At 1 the logits pass through as they are. Turn “Word temperature” to change it.',
      knob: 'wordTemperature',
    },
  },
  luck: {
    name: 'Luck',
    title: 'A lucky number for every word',
    say: [
      'Every word gets a random Gumbel number on top. The largest sum wins, which draws each word with just its probability.',
    ],
    try: { knob: 'seed', text: 'Draw anew: how often does the translation change?' },
    off: {
      text: 'No luck is involved: the likeliest word is written. Set “Words” to “drawn” to let chance decide.',
      knob: 'decoding',
    },
  },
  probabilities: {
    name: 'Probabilities',
    title: 'Which word comes next?',
    say: [
      'Softmax over {V} words: after “{query}”, “{word}” has {probability}, then “{second}” {secondProbability}.',
      'Softmax turns the scores of all words into probabilities.',
    ],
    try: { knob: 'noiseSigma', text: 'Put noise on the scores: which word is the first to lose its lead?' },
  },
  word: {
    name: 'Word',
    title: 'The winning word is written',
    say: [
      '“{word}” ({probability}) is written after “{query}” and read again in the next step.',
      'The word with the largest number is written and read again in the next step.',
    ],
  },
} satisfies StagesOf;
