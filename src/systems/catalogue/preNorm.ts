import { kernels } from '../../engine/kernels';
import type { Plan } from '../../plan/plan';
import { PlanBuilder } from '../../plan/planBuilder';
import { sizeOf } from '../../tensor/shape';
import { block } from '../blocks';
import type { DropoutOptions } from '../dropout';
import { choice, exampleRow, number, seedRow, toggle } from '../knobRow';
import { randomParameters } from '../randomParameters';
import { standardNormal } from '../randomTensor';
import { system } from '../system';

const BATCH = 4;
const DROPS = ['residual_dropout', 'hidden_dropout'] as const;
const CHANCE = ['dropout', ...DROPS, 'drop_path'] as const;

/**
 * S14, the pre-norm block (Xiong et al. 2020; Dosovitskiy et al. 2021): x + droppath(attn(LN₁ x)), then
 * x + droppath(mlp(LN₂ x)), MLP = linear → GELU → linear. `drop` feeds the projection, the hidden layer and the MLP's
 * output; stochastic depth (Huang et al. 2016) drops a branch of a whole sample and divides the kept ones by 1 − p.
 * Post-norm puts the same norms behind the sums.
 */
export const preNorm = system({
  name: 'pre-norm',
  id: 'S14',
  group: 'around',
  stage: 'block.self.norm',
  knobs: {
    norm: choice({ group: 'model', link: 'norm', options: ['pre', 'post'], default: 'pre', stages: ['norm', 'add'] }),
    dropPath: number({
      group: 'chance',
      link: 'droppath',
      min: 0,
      max: 0.9,
      step: 0.05,
      default: 0.25,
      stages: ['drop_path'],
    }),
    drop: number({ group: 'chance', link: 'drop', min: 0, max: 0.9, step: 0.05, default: 0.1, stages: DROPS }),
    attnDrop: number({
      group: 'chance',
      link: 'attndrop',
      min: 0,
      max: 0.9,
      step: 0.05,
      default: 0.1,
      stages: ['dropout'],
    }),
    training: choice({ group: 'chance', link: 'mode', options: ['eval', 'train'], default: 'train', stages: CHANCE }),
    qkvBias: toggle({ group: 'model', link: 'qkvbias', default: true, stages: ['qkv'] }),
    heads: choice({ group: 'model', link: 'heads', options: [1, 2, 4], default: 2, stages: ['split'] }),
    width: choice({ group: 'model', link: 'width', options: [8, 16], default: 8, stages: ['qkv', 'hidden'] }),
    ratio: choice({ group: 'model', link: 'ratio', options: [1, 2, 4], default: 4, stages: ['hidden', 'output'] }),
    tokens: choice({ group: 'model', link: 'tokens', options: [3, 6, 12], default: 3, stages: ['scores'] }),
    example: exampleRow(),
    seed: seedRow(CHANCE),
  },
  presets: [
    {
      id: 'place',
      knobs: { training: 'eval' },
      versus: { norm: 'post' },
      stage: 'block.ffn.add',
    },
    {
      id: 'branches',
      knobs: { dropPath: 0.5, drop: 0, attnDrop: 0 },
      versus: { training: 'eval' },
      stage: 'figure',
    },
    {
      id: 'numbers',
      knobs: { dropPath: 0, drop: 0.5, attnDrop: 0 },
      versus: { dropPath: 0.5, drop: 0 },
      stage: 'figure',
    },
    {
      id: 'oneDrop',
      knobs: { dropPath: 0, drop: 0.5, attnDrop: 0 },
      versus: { drop: 0 },
      stage: 'block.ffn.hidden_dropout',
    },
    { id: 'bias', knobs: { training: 'eval' }, versus: { qkvBias: false }, stage: 'block.self.softmax' },
  ],

  run({ norm, dropPath, drop, attnDrop, training, qkvBias, heads, width, ratio, tokens, example, seed }) {
    const build = new PlanBuilder(kernels);
    const shape = [BATCH, tokens, width];
    const x = build.input('x', shape, ['B', 'N', 'E']);
    const train = training === 'train';
    const chance = (p: number, stream: string): DropoutOptions => ({
      p,
      train,
      chance: { seed, stream: `block.${stream}` },
    });
    const attention = { heads, qkvBiases: qkvBias, dropout: chance(attnDrop, 'attention.dropout') };
    block({ build, prefix: '', parameters: '', place: 'block' }, x, norm, [{ name: 'self.', options: attention }], {
      hidden: ratio * width,
      activation: 'gelu',
      residualDropout: (sublayer) => chance(drop, `drop.${sublayer}`),
      hiddenDropout: chance(drop, 'drop.hidden'),
      dropPath: (sublayer) => chance(dropPath, `path.${sublayer}`),
    });
    const plan = build.build();
    return {
      plan,
      inputs: { x: standardNormal(shape, example, 'input.x'), ...parametersOf(plan, example) },
      facts: { parameters: countOf(plan), hidden: ratio * width, width },
    };
  },
});

/** Random matrices, and random biases of queries, keys and values, which are what a switch takes away. */
function parametersOf(plan: Plan, example: number) {
  const parameters = randomParameters(plan, example);
  const biases = Object.keys(parameters).filter((name) => /\.b[qkv]$/.test(name));
  return {
    ...parameters,
    ...Object.fromEntries(
      biases.map((name) => [name, standardNormal(parameters[name].shape, example, `parameter.${name}`, 0.5)]),
    ),
  };
}

const countOf = ({ tensors }: Plan): number =>
  Object.values(tensors).reduce((n, { kind, shape }) => n + (kind === 'parameter' ? sizeOf(shape) : 0), 0);
