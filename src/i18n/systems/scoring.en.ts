import type { SystemTexts } from '../systemTexts';

/** Words of the system `scoring`. */
export const scoringEn: SystemTexts = {
  name: 'Scoring functions',
  say: 'Four ways to say how well a key h fits a query q, on the same vectors. Swap the function and compare the scores, whether s(a, b) = s(b, a), and what it costs: {parameters} parameters, {multiplications} multiplications, {tanh} times tanh.',
  presets: {
    additive: {
      name: 'Additive beside scaled dot product',
      say: 'vᵀ tanh(Wh + Uq) runs every pair through a small network; the dot product has no parameters and no tanh. Compare the costs.',
    },
    notSymmetric: {
      name: 'Bilinear scores are not symmetric',
      say: 'In hᵀWq, h₁ may like h₂ more than h₂ likes h₁. With a symmetric W the matrix of scores is its own mirror image.',
    },
    factors: {
      name: '(Uh)ᵀ(Vq) is hᵀWq',
      say: 'With W = UᵀV both give the same scores, but two narrow factors have fewer parameters: keys and queries have found their projections.',
    },
    unscaled: {
      name: 'Dot product without ÷ √D',
      say: 'At width 16 a dot product is four times as wide as one of unit width: undivided, one key takes nearly all.',
    },
  },
  knobs: {
    score: {
      label: 'Scoring function',
      help: 'How a query and a key become a score.',
    },
    form: {
      label: 'Form of W',
      help: 'One matrix, two narrow factors UᵀV, or a symmetric UᵀU.',
    },
    hidden: {
      label: 'Hidden width',
      help: 'How many hidden numbers an additive score has.',
    },
    width: {
      label: 'Width D',
      help: 'How many numbers h and q have.',
    },
    tokens: {
      label: 'Vectors',
      help: 'How many vectors h attend to each other.',
    },
    example: {
      label: 'Example',
      help: 'Which random vectors and parameters.',
    },
  },
  choices: {
    score: {
      scaled: 'scaled dot',
      dot: 'dot',
      additive: 'additive',
      bilinear: 'bilinear',
    },
    form: {
      matrix: 'W',
      factors: 'UᵀV in factors',
      symmetric: 'symmetric',
    },
  },
  contradictions: {},
};
