import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { type Tensor, tensor } from '../../tensor/tensor';
import { type DecoderOptions, type Kept, rowByRow, rowsAtOnce } from '../decodeRows';
import { choice, exampleRow, number, toggle } from '../knobRow';
import { multiplications } from '../multiplications';
import { randomParameters } from '../randomParameters';
import { standardNormal } from '../randomTensor';
import { system } from '../system';

const BATCH = 2;
const WIDTH = 24;
const HIDDEN = 48;

/**
 * S15, a decoder block (Vaswani et al. 2017): masked self-attention → AddNorm → encoder–decoder attention → AddNorm →
 * feed-forward → AddNorm. In training all rows at once under a causal mask; in prediction one at a time, with a cache that
 * grows. The rows x (2, T, 24) and the memory of the same shape are independent standard normal.
 */
export const decoderBlock = system({
  name: 'decoder-block',
  id: 'S15',
  group: 'around',
  stage: 'dec.0.self.mask',
  knobs: {
    mode: choice({
      group: 'attention',
      link: 'mode',
      options: ['train', 'predict'],
      default: 'train',
      stages: ['mask', 'feed', 'cache', 'rows'],
    }),
    kept: choice({
      group: 'attention',
      link: 'cache',
      options: ['inputs', 'keysValues'],
      default: 'keysValues',
      stages: ['cache', 'qkv'],
      when: { knob: 'mode', is: ['predict'] },
    }),
    normOver: choice({
      group: 'model',
      link: 'normover',
      options: ['features', 'timeFeatures'],
      default: 'features',
      stages: ['norm'],
    }),
    edit: number({
      group: 'model',
      link: 'edit',
      min: 0,
      max: 5,
      step: 0.5,
      default: 0,
      stages: ['norm', 'feed', 'rows'],
    }),
    maskBy: choice({
      group: 'attention',
      link: 'maskby',
      options: ['exclude', 'zero'],
      default: 'exclude',
      stages: ['mask', 'mask_product', 'softmax'],
      when: { knob: 'mode', is: ['train'] },
    }),
    branchRelu: toggle({ group: 'model', link: 'branchrelu', default: false, stages: ['branch_relu', 'add'] }),
    heads: choice({ group: 'model', link: 'heads', options: [1, 2, 4, 8], default: 8, stages: ['split', 'merge'] }),
    tokens: choice({ group: 'model', link: 'tokens', options: [4, 6, 100], default: 4, stages: ['scores', 'rows'] }),
    example: exampleRow(),
  },
  presets: [
    { id: 'growing', knobs: { mode: 'predict' }, stage: 'step.2.self.cache' },
    { id: 'sameRows', knobs: { mode: 'predict' }, versus: { mode: 'train' }, stage: 'output.rows' },
    {
      id: 'again',
      knobs: { mode: 'predict', kept: 'inputs' },
      versus: { kept: 'keysValues' },
      stage: 'step.3.self.qkv',
    },
    { id: 'leak', knobs: { normOver: 'timeFeatures', edit: 3 }, versus: { edit: 0 }, stage: 'dec.0.self.norm' },
    { id: 'timesZero', knobs: { maskBy: 'zero' }, versus: { maskBy: 'exclude' }, stage: 'dec.0.self.softmax' },
    { id: 'reluFirst', knobs: { branchRelu: true }, versus: { branchRelu: false }, stage: 'dec.0.ffn.add' },
    { id: 'fullSize', knobs: { tokens: 100 }, stage: 'dec.0.self.mask' },
  ],

  run({ mode, kept, normOver, edit, maskBy, branchRelu, heads, tokens, example }) {
    const shape = [BATCH, tokens, WIDTH];
    const sublayer = () => ({ normOver, branchRelu });
    const options: DecoderOptions = {
      heads,
      maskBy: maskBy === 'zero' ? 'product' : 'exclusion',
      block: { hidden: HIDDEN, activation: 'relu', sublayer },
    };
    const planOf = (way: 'atOnce' | Kept) => {
      const build = new PlanBuilder(kernels);
      const scope = { build, prefix: '', parameters: '' };
      const [x, memory] = ['x', 'memory'].map((name) => build.input(name, shape, ['B', 'N', 'E']));
      if (way === 'atOnce') rowsAtOnce(scope, x, memory, options);
      else rowByRow(scope, x, memory, way, options);
      return build.build();
    };
    const plans = { atOnce: planOf('atOnce'), inputs: planOf('inputs'), keysValues: planOf('keysValues') };
    const [training, again, once] = [plans.atOnce, plans.inputs, plans.keysValues].map(multiplications);
    const plan = plans[mode === 'train' ? 'atOnce' : kept];
    return {
      plan,
      inputs: {
        x: lastEdited(standardNormal(shape, example, 'input.x'), edit),
        memory: standardNormal(shape, example, 'input.memory'),
        ...randomParameters(plan, example),
      },
      facts: { training, again, once, saved: Math.round(100 * (1 - once / again)) },
    };
  },
});

/** `by` is added to the first number of the last row of every item. (B, T, E). */
function lastEdited(x: Tensor, by: number): Tensor {
  if (by === 0) return x;
  const { shape, values } = x;
  const size = shape[1] * shape[2];
  const edited = Array.from(values, (x, i) => (i % size === size - shape[2] ? Math.fround(x + by) : x));
  return tensor(shape, edited);
}
