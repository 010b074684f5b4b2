import type { SystemTexts } from '../systemTexts';

/** Words of the system `by-hand`. */
export const byHandEn: SystemTexts = {
  name: 'Self-attention by hand',
  say: 'Two tokens, h₁ and h₂, and numbers small enough for pencil and paper. Work one stage out yourself, then open any cell and compare every product.',
  presets: {
    scoresAsWeights: {
      name: 'A slip: scores taken for weights',
      say: 'The numbers before softmax are scores. Their rows add up to 3 and 1.5, not to 1, so the “context” grows with them.',
    },
    swapped: {
      name: 'Swap the tokens',
      say: 'With h₂ first every row and column changes places, and no number changes: attention does not know the order.',
    },
    unscaled: {
      name: 'Without ÷ √D',
      say: 'Here √D = 2. Left out, the same scores give sharper weights: e² to 1 instead of e to 1 in the first row.',
    },
    smaller: {
      name: 'Width 2',
      say: 'The smallest example: every product has two terms, and nothing is scaled.',
    },
  },
  knobs: {
    width: { label: 'Width', help: 'How many numbers a token has, and how many q, k and v have.' },
    order: { label: 'Order', help: 'Which of the two tokens stands first.' },
    mixBy: { label: 'Mix values by', help: 'Weights, as it should be, or the scores as they are before softmax.' },
  },
  choices: {
    order: { h1h2: 'h₁, h₂', h2h1: 'h₂, h₁' },
    mixBy: { weights: 'weights', scores: 'scores' },
  },
  contradictions: {},
};
