import type { SystemTexts } from '../systemTexts';

/** Words of the system `key-value`. */
export const keyValueEn: SystemTexts = {
  name: 'Key–value attention',
  say: 'A question is compared with the keys, and takes along the values: weights come from K, contexts from V. Keys are the questions of a passage and values its answers; look which answer has the largest number in the context.',
  presets: {
    valuesAreKeys: {
      name: 'V = K: classic attention',
      say: 'Without values of their own the context repeats what was asked, “Japan, capital”, and the answer is not in it.',
    },
    sameInputs: {
      name: 'The same inputs for K and V',
      say: 'Whole pairs go into both projections. Each still reads its own part, so K, V and contexts stay the same; V = K is another matter.',
    },
    reversed: {
      name: 'The passage asks',
      say: 'Some texts take the passage as Q, the questions and answers as K and V. Then every pair of the passage must choose a question, even where none fits, and contexts belong to the passage.',
    },
    tinyValue: {
      name: 'A slip: weights taken for importance',
      say: 'The value of the first answer is faint, a twentieth of the others. Its weight is still the largest of the first row, but weight × ‖value‖ says that another pair gives the context more.',
    },
  },
  knobs: {
    values: {
      label: 'Values',
      help: 'Projected from the answers, or the keys themselves (V = K).',
    },
    inputs: {
      label: 'Inputs of K and V',
      help: 'Questions for K and answers for V, or whole pairs for both.',
    },
    roles: {
      label: 'Who asks',
      help: 'The question asks the passage, or the passage asks the question.',
    },
    answers: {
      label: 'Answers',
      help: 'All equally strong, or the first one faint: × 0.05.',
    },
    temperature: {
      label: 'Temperature',
      help: 'Scores are divided by it: low is sharp, high is even.',
    },
  },
  choices: {
    values: {
      own: 'of their own',
      keys: 'V = K',
    },
    inputs: {
      separate: 'separate',
      same: 'the same',
    },
    answers: {
      plain: 'equally strong',
      faint: 'the first one faint',
    },
    roles: {
      questionAsks: 'the question',
      passageAsks: 'the passage',
    },
  },
  contradictions: {},
  stages: {
    value_size: {
      name: 'Size of values',
      title: 'How long is each value?',
      say: ['The length ‖v‖ of each value: the root of the sum of its squares.'],
    },
    contribution: {
      name: 'Contribution',
      title: 'What each key really gives',
      say: ['Weight times the length of the value. A large weight on a tiny value gives next to nothing.'],
    },
  },
};
