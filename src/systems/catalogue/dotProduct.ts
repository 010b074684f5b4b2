import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { attention } from '../attention';
import { choice, number, seedRow } from '../knobRow';
import { standardNormal } from '../randomTensor';
import { system } from '../system';

const ATTENTION = ['scores', 'scale', 'softmax', 'context'] as const;

/**
 * S1, scaled dot-product attention (Vaswani et al. 2017): S = QKᵀ/s, A = softmax(S), C = AV, on independent standard
 * normal numbers. Such a dot product has variance D, so unscaled scores grow with √D and the softmax saturates.
 */
export const dotProduct = system({
  name: 'dot-product',
  id: 'S1',
  group: 'attention',
  stage: 'attention.softmax',
  knobs: {
    width: choice({ group: 'model', link: 'width', options: [2, 4, 16, 64, 512], default: 64, stages: ATTENTION }),
    heads: choice({ group: 'model', link: 'heads', options: [1, 2, 4, 8], default: 4, stages: ATTENTION }),
    tokens: choice({ group: 'model', link: 'tokens', options: [4, 8, 16, 64, 128], default: 8, stages: ATTENTION }),
    scale: choice({
      group: 'attention',
      link: 'scale',
      options: ['sqrtD', 'sqrtE', 'none'],
      default: 'sqrtD',
      stages: ['scale', 'scores', 'softmax'],
    }),
    temperature: number({
      group: 'attention',
      link: 'temperature',
      min: 0.05,
      max: 5,
      step: 0.01,
      default: 1,
      curve: 'log',
      stages: ['temperature', 'softmax'],
    }),
    seed: seedRow([]),
  },
  presets: [
    { id: 'd4', knobs: { width: 4, tokens: 64, heads: 1 }, versus: { scale: 'none' }, stage: 'attention.softmax' },
    { id: 'd64', knobs: { width: 64, tokens: 64, heads: 1 }, versus: { scale: 'none' }, stage: 'attention.softmax' },
    { id: 'd512', knobs: { width: 512, tokens: 64, heads: 1 }, versus: { scale: 'none' }, stage: 'attention.softmax' },
    {
      id: 'wrongRoot',
      knobs: { width: 16, tokens: 128, heads: 4 },
      versus: { scale: 'sqrtE' },
      stage: 'attention.softmax',
    },
  ],

  run({ width, heads, tokens, scale, temperature, seed }) {
    const build = new PlanBuilder(kernels);
    const shape = [1, heads, tokens, width];
    const [q, k, v] = ['q', 'k', 'v'].map((name) =>
      build.input(name, shape, ['B', 'H', name === 'q' ? 'N' : 'M', 'D']),
    );
    const scope = { build, prefix: '', parameters: '', place: 'attention' };
    const root = { sqrtD: Math.sqrt(width), sqrtE: Math.sqrt(heads * width), none: 1 }[scale];
    attention(scope, q, k, v, { scale: 1 / root, temperature });
    const inputs = Object.fromEntries(
      ['q', 'k', 'v'].map((name) => [name, standardNormal(shape, seed, `input.${name}`)]),
    );
    return { plan: build.build(), inputs };
  },
});
