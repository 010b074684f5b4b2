import { kernels } from '../../engine/kernels';
import type { Plan } from '../../plan/plan';
import { PlanBuilder } from '../../plan/planBuilder';
import { sizeOf } from '../../tensor/shape';
import { type Tensor, tensor } from '../../tensor/tensor';
import { addResidual } from '../blocks';
import { choice, exampleRow, integer, toggle, type ValuesOf } from '../knobRow';
import { layerNorm } from '../layerNorm';
import { multiHead as recipe } from '../multiHead';
import { randomParameters } from '../randomParameters';
import { standardNormal } from '../randomTensor';
import { off } from '../scope';
import { type Contradiction, type SystemRun, system } from '../system';

const HEADS = ['split', 'transpose', 'scores', 'transpose_back', 'merge'] as const;

/**
 * S2, multi-head self-attention (Vaswani et al. 2017) with its shape walk: (B, N, E) → split (B, N, H, D) → transpose
 * (B, H, N, D) → scores (B, H, N, N) → context (B, H, N, D) → transpose back (B, N, H, D) → merge (B, N, E) → W_o →
 * residual → layer norm. In the free form heads have a width of their own, and W_o maps H·D back to E.
 */
export const multiHead = system({
  name: 'multi-head',
  id: 'S2',
  group: 'attention',
  stage: 'attention.split',
  knobs: {
    batch: choice({ group: 'model', link: 'batch', options: [1, 2, 4, 100], default: 2, stages: ['qkv'] }),
    item: integer({
      group: 'model',
      link: 'item',
      min: 1,
      max: 100,
      step: 1,
      default: 1,
      stages: ['qkv', ...HEADS, 'mask', 'softmax', 'context'],
      when: { knob: 'batch', is: ['2', '4', '100'] },
    }),
    tokens: choice({ group: 'model', link: 'tokens', options: [3, 8, 32, 128], default: 8, stages: ['qkv', 'scores'] }),
    width: choice({ group: 'model', link: 'width', options: [8, 16, 64], default: 16, stages: ['qkv', 'split'] }),
    heads: integer({ group: 'model', link: 'heads', min: 1, max: 8, step: 1, default: 4, stages: HEADS }),
    form: choice({ group: 'model', link: 'form', options: ['usual', 'free'], default: 'usual', stages: HEADS }),
    headWidth: choice({
      group: 'model',
      link: 'headwidth',
      options: [2, 4, 16],
      default: 16,
      stages: HEADS,
      when: { knob: 'form', is: ['free'] },
    }),
    merge: choice({
      group: 'model',
      link: 'merge',
      options: ['transpose', 'plain'],
      default: 'transpose',
      stages: ['transpose_back', 'merge'],
    }),
    biases: toggle({ group: 'model', link: 'biases', default: true, stages: ['qkv', 'project'] }),
    residual: toggle({ group: 'model', link: 'residual', default: true, stages: ['add'] }),
    normed: toggle({ group: 'model', link: 'normed', default: true, stages: ['norm'] }),
    example: exampleRow(),
  },
  presets: [
    { id: 'fullSize', knobs: { batch: 100, tokens: 128, width: 64, heads: 4 }, stage: 'attention.split' },
    { id: 'plainMerge', knobs: { merge: 'plain' }, versus: { merge: 'transpose' }, stage: 'attention.merge' },
    { id: 'moreHeads', knobs: { width: 64, heads: 8 }, versus: { heads: 1 }, stage: 'attention.softmax' },
    {
      id: 'freeWidth',
      knobs: { width: 64, form: 'free', headWidth: 16, heads: 8 },
      versus: { heads: 1 },
      stage: 'attention.project',
    },
  ],

  contradiction({ form, width, heads, batch, item }): Contradiction | undefined {
    if (form === 'usual' && width % heads !== 0) {
      return { knob: 'heads', kind: 'notDivisible', facts: { E: String(width), H: String(heads) } };
    }
    return batch > 1 && item > batch ? { knob: 'item', kind: 'noSuchItem', facts: { B: String(batch) } } : undefined;
  },

  run(knobs) {
    const whole = walk(knobs);
    if (knobs.batch === 1) return whole;
    const { plan, inputs } = walk({ ...knobs, batch: 1 });
    const index = knobs.item - 1;
    return { ...whole, item: { index, plan, inputs: { ...inputs, x: itemOf(whole.inputs.x, index) } } };
  },
});

/** The walk over a whole batch. */
function walk(knobs: ValuesOf<typeof multiHead.knobs>): SystemRun {
  const { batch, tokens, width, heads, form, headWidth, merge, biases, residual, normed, example } = knobs;
  const build = new PlanBuilder(kernels);
  const scope = { build, prefix: '', parameters: '', place: 'attention' };
  const shape = [batch, tokens, width];
  const x = build.input('x', shape, ['B', 'N', 'E']);
  const { output } = recipe(scope, x, x, {
    heads,
    ...(form === 'free' && { width: heads * headWidth }),
    biases,
    merge: merge === 'plain' ? 'plain' : 'transposed',
    transposes: true,
  });
  const parameters = projectionParameters(build.build());
  const sum = addResidual(scope, x, output, 1, 'residual1', { residual });
  if (normed) layerNorm(scope, sum, 1);
  else off(scope, 'norm', 'layerNorm', sum);
  const plan = build.build();
  return {
    plan,
    inputs: { x: standardNormal(shape, example, 'input.x'), ...randomParameters(plan, example) },
    facts: { parameters },
  };
}

/** How many parameters the four projections have together. */
const projectionParameters = ({ tensors }: Plan): number =>
  Object.values(tensors).reduce((n, { kind, shape }) => n + (kind === 'parameter' ? sizeOf(shape) : 0), 0);

/** (B, N, E) → (1, N, E). */
function itemOf({ shape: [, ...rest], values }: Tensor, index: number): Tensor {
  const size = sizeOf(rest);
  return tensor([1, ...rest], values.slice(index * size, (index + 1) * size));
}
