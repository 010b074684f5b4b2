import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { attention } from '../attention';
import { noisePattern } from '../draw';
import { choice, exampleRow, number, seedRow } from '../knobRow';
import { queriesKeysValues } from '../multiHead';
import { randomParameters } from '../randomParameters';
import { standardNormal } from '../randomTensor';
import { off, step } from '../scope';
import { system } from '../system';

const NOISES = ['noise', 'weight_noise', 'input_noise'] as const;

/**
 * S3, stochastic attention: S′ = S + σ·ε before softmax, one ε a score; or the same on the weights after softmax, made
 * into weights again, or on the inputs X. Noise belongs to training: `noiseWhen` gates it, or is the slip of leaving it on.
 * X (1, N, E) is independent standard normal, and so are, nearly, the q and k that random matrices make of it.
 */
export const scoreNoise = system({
  name: 'score-noise',
  id: 'S3',
  group: 'attention',
  stage: 'attention.noise',
  knobs: {
    noiseSigma: number({ group: 'chance', link: 'noise', min: 0, max: 3, step: 0.05, default: 0.1, stages: NOISES }),
    distribution: choice({
      group: 'chance',
      link: 'distribution',
      options: ['normal', 'uniform', 'gumbel'],
      default: 'normal',
      stages: NOISES,
    }),
    noiseOn: choice({
      group: 'chance',
      link: 'noiseon',
      options: ['scores', 'weights', 'inputs'],
      default: 'scores',
      stages: NOISES,
    }),
    training: choice({ group: 'chance', link: 'mode', options: ['eval', 'train'], default: 'train', stages: NOISES }),
    noiseWhen: choice({
      group: 'chance',
      link: 'noisewhen',
      options: ['always', 'training'],
      default: 'training',
      stages: NOISES,
    }),
    scale: choice({
      group: 'attention',
      link: 'scale',
      options: ['sqrtD', 'sqrtE', 'none'],
      default: 'sqrtD',
      stages: ['scale', 'scores', 'softmax'],
    }),
    heads: choice({ group: 'model', link: 'heads', options: [1, 2, 4], default: 4, stages: ['split'] }),
    tokens: choice({ group: 'model', link: 'tokens', options: [4, 8, 32, 128], default: 8, stages: ['qkv', 'scores'] }),
    width: choice({ group: 'model', link: 'width', options: [4, 16], default: 16, stages: ['split', 'scale'] }),
    example: exampleRow(),
    seed: seedRow(NOISES),
  },
  presets: [
    {
      id: 'leftOn',
      knobs: { training: 'eval', noiseSigma: 1, noiseWhen: 'always' },
      versus: { noiseWhen: 'training' },
      stage: 'attention.softmax',
    },
    { id: 'flips', knobs: { noiseSigma: 0.3, tokens: 32 }, versus: { noiseSigma: 0 }, stage: 'attention.softmax' },
    {
      id: 'wrongRoot',
      knobs: { noiseSigma: 0.3, tokens: 32, scale: 'sqrtE' },
      versus: { scale: 'sqrtD' },
      stage: 'attention.softmax',
    },
    {
      id: 'onWeights',
      knobs: { noiseOn: 'weights', noiseSigma: 0.1 },
      versus: { noiseOn: 'scores' },
      stage: 'attention.context',
    },
    {
      id: 'onInputs',
      knobs: { noiseOn: 'inputs', noiseSigma: 0.3 },
      versus: { noiseOn: 'scores' },
      stage: 'attention.softmax',
    },
    {
      id: 'gumbel',
      knobs: { distribution: 'gumbel', noiseSigma: 1 },
      versus: { distribution: 'normal' },
      stage: 'attention.softmax',
    },
  ],

  run({ noiseSigma, distribution, noiseOn, training, noiseWhen, scale, heads, tokens, width, example, seed }) {
    const build = new PlanBuilder(kernels);
    const scope = { build, prefix: '', parameters: '', place: 'attention' };
    const E = heads * width;
    const shape = [1, tokens, E];
    const acts = noiseSigma > 0 && (noiseWhen === 'always' || training === 'train');
    const noise = (where: typeof noiseOn) =>
      acts && noiseOn === where
        ? { sigma: noiseSigma, distribution, chance: { seed, stream: `attention.${where}.noise` } }
        : undefined;

    let x = build.input('x', shape, ['B', 'N', 'E']);
    const added = noise('inputs');
    if (added) {
      const pattern = noisePattern(scope, x, added.chance, distribution, 'input_noise', 'input_noise');
      x = step(scope, 'input_noise', 'noise', [x, pattern], 'noisy_x', { sigma: noiseSigma });
    } else off(scope, 'input_noise', 'noise', x);
    const { q, k, v } = queriesKeysValues(scope, x, { heads, biases: false }); // (1, H, N, D)
    const root = { sqrtD: Math.sqrt(width), sqrtE: Math.sqrt(E), none: 1 }[scale];
    attention(scope, q, k, v, { scale: 1 / root, noise: noise('scores'), weightNoise: noise('weights') });
    const plan = build.build();
    return { plan, inputs: { x: standardNormal(shape, example, 'input.x'), ...randomParameters(plan, example) } };
  },
});
