import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { addResidual } from '../blocks';
import { choice, exampleRow, number, seedRow } from '../knobRow';
import { layerNorm } from '../layerNorm';
import { multiHead } from '../multiHead';
import { randomParameters } from '../randomParameters';
import { standardNormal } from '../randomTensor';
import { system } from '../system';

const HEADS = 4;
const WIDTH = 64;
const DROPOUTS = ['dropout', 'double'] as const;

/** How a tutorial published the block: four slips at once. */
const PUBLISHED = { twice: 'afterDropout', scale: 'sqrtE', noiseSigma: 0.1, noiseWhen: 'always' } as const;
const CORRECTED = { twice: 'no', scale: 'sqrtD', noiseWhen: 'training' } as const;

/**
 * S5, softmax applied a second time, in a block of multi-head attention of 4 heads of width 16: softmax → dropout →
 * softmax, or both before dropout. Of a row with entries in [0, m] the second softmax makes one with max/min ≤ e^m, and
 * it gives dropped entries a weight again. X (1, N, 64) → LN(attention(X) + X).
 */
export const doubleSoftmax = system({
  name: 'double-softmax',
  id: 'S5',
  group: 'attention',
  stage: 'attention.double',
  knobs: {
    twice: choice({
      group: 'attention',
      link: 'twice',
      options: ['no', 'beforeDropout', 'afterDropout'],
      default: 'afterDropout',
      stages: ['softmax', 'double', 'dropout'],
    }),
    scale: choice({
      group: 'attention',
      link: 'scale',
      options: ['sqrtD', 'sqrtE', 'none'],
      default: 'sqrtD',
      stages: ['scale', 'scores', 'softmax'],
    }),
    noiseSigma: number({ group: 'chance', link: 'noise', min: 0, max: 3, step: 0.05, default: 0, stages: ['noise'] }),
    noiseWhen: choice({
      group: 'chance',
      link: 'noisewhen',
      options: ['always', 'training'],
      default: 'training',
      stages: ['noise'],
    }),
    dropoutP: number({ group: 'chance', link: 'dropout', min: 0, max: 1, step: 0.05, default: 0.1, stages: DROPOUTS }),
    training: choice({ group: 'chance', link: 'mode', options: ['eval', 'train'], default: 'train', stages: DROPOUTS }),
    start: choice({
      group: 'model',
      link: 'start',
      options: ['all', 'small'],
      default: 'all',
      stages: ['qkv', 'scores', 'noise'],
    }),
    tokens: choice({ group: 'model', link: 'tokens', options: [4, 8, 32, 128], default: 8, stages: ['scores'] }),
    example: exampleRow(),
    seed: seedRow(['noise', 'dropout']),
  },
  presets: [
    { id: 'afterDropout', knobs: { twice: 'afterDropout', tokens: 32 }, versus: { twice: 'no' } },
    { id: 'beforeDropout', knobs: { twice: 'beforeDropout', tokens: 32 }, versus: { twice: 'no' } },
    { id: 'published', knobs: { ...PUBLISHED, training: 'eval' }, versus: CORRECTED, stage: 'attention.norm' },
    {
      id: 'smallStart',
      knobs: { ...PUBLISHED, twice: 'no', start: 'small', noiseWhen: 'training' },
      versus: { start: 'all' },
      stage: 'attention.noise',
    },
  ],

  run({ twice, scale, noiseSigma, noiseWhen, dropoutP, training, start, tokens, example, seed }) {
    const build = new PlanBuilder(kernels);
    const scope = { build, prefix: '', parameters: '', place: 'attention' };
    const shape = [1, tokens, WIDTH];
    const x = build.input('x', shape, ['B', 'N', 'E']);
    const noisy = noiseSigma > 0 && (noiseWhen === 'always' || training === 'train');
    const { output } = multiHead(scope, x, x, {
      heads: HEADS,
      scale: (D) => ({ sqrtD: 1 / Math.sqrt(D), sqrtE: 1 / Math.sqrt(WIDTH), none: 1 })[scale],
      noise: noisy ? { sigma: noiseSigma, chance: { seed, stream: 'attention.noise' } } : undefined,
      dropout: { p: dropoutP, train: training === 'train', chance: { seed, stream: 'attention.dropout' } },
      doubleSoftmax:
        twice === 'no' ? undefined : { when: twice === 'afterDropout' ? twice : 'beforeSelection', masked: false },
    });
    layerNorm(scope, addResidual(scope, x, output, 1, 'residual1', {}), 1); // (1, N, E)
    const plan = build.build();
    const spread = start === 'small' ? 0.01 : undefined;
    const inputs = { x: standardNormal(shape, example, 'input.x'), ...randomParameters(plan, example, spread) };
    return { plan, inputs };
  },
});
