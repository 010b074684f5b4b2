import type { SystemTexts } from '../systemTexts';

/** Words of the system `dot-product`. */
export const dotProductEn: SystemTexts = {
  name: 'Scaled dot-product attention',
  say: 'Queries meet keys in dot products, softmax makes weights of them, and the weights mix the values. Look at how even the rows of weights are: the dot product of random numbers spreads as √D, and a softmax of widely spread scores looks at one key alone.',
  presets: {
    d4: {
      name: 'D = 4, with and without the scale',
      say: 'Narrow heads have small scores: with or without ÷ √D each row still looks at many keys.',
    },
    d64: {
      name: 'D = 64, with and without the scale',
      say: 'Without ÷ √D the entropy of a row falls from 3.69 to about 0.6 nats, and with it the gradient of the softmax.',
    },
    d512: {
      name: 'D = 512, with and without the scale',
      say: 'Without the scale nearly all of the weight is on one key, whatever the words mean.',
    },
    wrongRoot: {
      name: 'A slip: ÷ √E instead of ÷ √D',
      say: 'Dividing by the root of the whole width makes the rows too even: an entropy of 4.73 nats where ÷ √D gives 4.37, and the most there can be is 4.85.',
    },
  },
  knobs: {
    width: { label: 'Head width D', help: 'How many numbers a query and a key have.' },
    heads: { label: 'Heads H', help: 'How many heads there are; E is H times D.' },
    tokens: { label: 'Tokens N', help: 'How many tokens look at each other.' },
    seed: { label: 'Seed', help: 'Which random queries, keys and values.' },
  },
  choices: {},
  contradictions: {},
};
