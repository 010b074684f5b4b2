import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { tensor } from '../../tensor/tensor';
import { attention } from '../attention';
import { choice } from '../knobRow';
import { parameter, step } from '../scope';
import { system } from '../system';

/** Two tokens and three square matrices (out, in), by the width of everything. */
const EXAMPLES = {
  2: {
    h: [1, 2, 2, 0],
    Wq: [1, 0, 1, -1],
    Wk: [0, 1, 1, 0],
    Wv: [2, 0, 0, 1],
  },
  4: {
    h: [1, 0, 2, 0, 0, 1, 0, 1],
    Wq: [1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, -1],
    Wk: [0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0],
    Wv: [1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2],
  },
} as const;

/**
 * S10, self-attention of two tokens h₁ and h₂ in numbers that one can check with pencil and paper: q = W_q h, k = W_k h,
 * v = W_v h; q₁ scores s₁₁ and s₁₂, softmax makes them a₁₁ and a₁₂, and the context of h₁ is a₁₁v₁ + a₁₂v₂. With width 4
 * the scale √D is 2.
 */
export const byHand = system({
  name: 'by-hand',
  id: 'S10',
  group: 'attention',
  stage: 'attention.scores',
  knobs: {
    width: choice({ group: 'model', link: 'width', options: [2, 4], default: 4, stages: ['qkv', 'scores', 'scale'] }),
    scale: choice({
      group: 'attention',
      link: 'scale',
      options: ['sqrtD', 'none'],
      default: 'sqrtD',
      stages: ['scale', 'scores', 'softmax'],
    }),
    order: choice({ group: 'model', link: 'order', options: ['h1h2', 'h2h1'], default: 'h1h2', stages: ['qkv'] }),
    mixBy: choice({
      group: 'attention',
      link: 'mixby',
      options: ['weights', 'scores'],
      default: 'weights',
      stages: ['softmax', 'context'],
    }),
  },
  presets: [
    { id: 'scoresAsWeights', knobs: { mixBy: 'scores' }, versus: { mixBy: 'weights' }, stage: 'attention.context' },
    { id: 'swapped', knobs: { order: 'h2h1' }, versus: { order: 'h1h2' }, stage: 'attention.context' },
    { id: 'unscaled', knobs: { scale: 'none' }, versus: { scale: 'sqrtD' }, stage: 'attention.softmax' },
    { id: 'smaller', knobs: { width: 2, scale: 'none' }, stage: 'attention.qkv' },
  ],

  run({ width, scale, order, mixBy }) {
    const { h, ...matrices } = EXAMPLES[width];
    const words = order === 'h1h2' ? ['h₁', 'h₂'] : ['h₂', 'h₁'];
    const rows = order === 'h1h2' ? h : [...h.slice(width), ...h.slice(0, width)];
    const build = new PlanBuilder(kernels);
    const scope = { build, prefix: '', parameters: '', place: 'attention', queries: 'tokens', keys: 'tokens' };
    build.input('h', [1, 1, 2, width], ['B', 'H', 'N:tokens', 'E']);
    const [q, k, v] = (['q', 'k', 'v'] as const).map((letter) => {
      const weight = parameter(scope, `W${letter}`, [width, width], ['D', 'E']);
      const axes = ['B', 'H', letter === 'q' ? 'N:tokens' : 'M:tokens', 'D'];
      return step(scope, 'qkv', 'linear', ['h', weight], letter, {}, axes); // (1, 1, 2, D)
    });
    attention(scope, q, k, v, {
      scale: scale === 'sqrtD' ? 1 / Math.sqrt(width) : 1,
      softmax: mixBy === 'weights',
    });
    const square = Object.entries(matrices).map(([name, values]) => [name, tensor([width, width], values)]);
    return {
      plan: build.build(),
      inputs: { h: tensor([1, 1, 2, width], rows), ...Object.fromEntries(square) },
      words: { tokens: words },
    };
  },
});
