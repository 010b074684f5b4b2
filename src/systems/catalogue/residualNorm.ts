import { shapeUniforms } from '../../../shaders/reshape';
import { kernels } from '../../engine/kernels';
import type { Plan } from '../../plan/plan';
import { PlanBuilder } from '../../plan/planBuilder';
import { filled, type Tensor, tensor } from '../../tensor/tensor';
import { keepMask } from '../draw';
import { copiesFor, copiesOf, jacobian } from '../jacobian';
import { choice, exampleRow, integer, number, seedRow, toggle } from '../knobRow';
import { maskNames, type PostNormOptions, postNormLayer } from '../postNormLayer';
import { randomParameters } from '../randomParameters';
import { standardNormal } from '../randomTensor';
import { type Scope, step } from '../scope';
import { system } from '../system';

const BATCH = 2;
/** By what a layer does: attention of 4 rows of width 16, or a map of each of 2 rows of width 64. */
const SIZES = { attention: { rows: 4, width: 16, heads: 2 }, dense: { rows: 2, width: 64, heads: 0 } };
const DROPOUTS = ['masks', 'residual_dropout', 'dropout_again'] as const;
const GRADIENT = ['jacobian', 'sizes'] as const;

/** A stack of plain ReLU layers of W ~ N(0, 0.25/64): what a layer hands back is a third of what it gets. */
const DEEP = { sublayer: 'dense', relu: 'before', norm: false, gain: 0.5, depth: 24 } as const;

/**
 * S13, residual and layer norm, post-norm: LN(x + dropout(sublayer(x))) (Vaswani et al. 2017), so many layers deep. The
 * whole stack is differentiated, and its last layer is walked through: `sizes` has ‖J‖_F / √n for the derivative J
 * of the output by what each layer reads (He et al. 2016: with the residual there is a way on which it does not shrink).
 */
export const residualNorm = system({
  name: 'residual-norm',
  id: 'S13',
  group: 'around',
  stage: 'layer.add',
  knobs: {
    depth: integer({ group: 'model', link: 'depth', min: 1, max: 24, step: 1, default: 2, stages: GRADIENT }),
    sublayer: choice({
      group: 'model',
      link: 'sublayer',
      options: ['attention', 'dense'],
      default: 'attention',
      stages: ['qkv', 'dense'],
    }),
    residual: toggle({ group: 'model', link: 'residual', default: true, stages: ['add', ...GRADIENT] }),
    relu: choice({
      group: 'model',
      link: 'relu',
      options: ['none', 'before', 'after'],
      default: 'none',
      stages: ['branch_relu', 'sum_relu', 'add'],
    }),
    norm: toggle({ group: 'model', link: 'norm', default: true, stages: ['norm', ...GRADIENT] }),
    normOver: choice({
      group: 'model',
      link: 'normover',
      options: ['features', 'timeFeatures', 'batch'],
      default: 'features',
      stages: ['norm'],
    }),
    gamma: number({ group: 'model', link: 'gamma', min: 0, max: 3, step: 0.1, default: 1, stages: ['norm'] }),
    beta: number({ group: 'model', link: 'beta', min: -2, max: 2, step: 0.1, default: 0, stages: ['norm'] }),
    epsilon: number({
      group: 'model',
      link: 'epsilon',
      min: 1e-8,
      max: 1,
      step: 0.1,
      default: 1e-5,
      curve: 'log',
      stages: ['norm'],
    }),
    gain: number({
      group: 'model',
      link: 'gain',
      min: 0.1,
      max: 2,
      step: 0.05,
      default: 1,
      stages: ['qkv', 'dense', ...GRADIENT],
    }),
    shift: number({ group: 'model', link: 'shift', min: -3, max: 3, step: 0.5, default: 0, stages: ['norm'] }),
    dropoutP: number({ group: 'chance', link: 'dropout', min: 0, max: 1, step: 0.05, default: 0.1, stages: DROPOUTS }),
    again: toggle({ group: 'chance', link: 'again', default: false, stages: DROPOUTS }),
    training: choice({ group: 'chance', link: 'mode', options: ['eval', 'train'], default: 'eval', stages: DROPOUTS }),
    example: exampleRow(),
    seed: seedRow(DROPOUTS),
  },
  presets: [
    { id: 'vanishing', knobs: { ...DEEP, residual: false }, versus: { residual: true }, stage: 'figure' },
    {
      id: 'held',
      knobs: { sublayer: 'dense', depth: 12, norm: false },
      versus: { norm: true },
      stage: 'figure',
    },
    { id: 'onlyAdds', knobs: { depth: 1, relu: 'before' }, versus: { relu: 'after' }, stage: 'layer.add' },
    {
      id: 'overBatch',
      knobs: { depth: 1, normOver: 'batch', shift: 3 },
      versus: { shift: 0 },
      stage: 'layer.norm',
    },
    {
      id: 'twice',
      knobs: { depth: 1, training: 'train', dropoutP: 0.5, again: true },
      versus: { again: false },
      stage: 'layer.add',
    },
    { id: 'epsilon', knobs: { depth: 1, epsilon: 1 }, versus: { epsilon: 1e-5 }, stage: 'layer.norm' },
  ],

  run({ depth, sublayer, relu, residual, norm, normOver, again, ...knobs }) {
    const { rows, width, heads } = SIZES[sublayer];
    const shape = [BATCH, rows, width];
    const over = norm ? normOver : 'none';
    // Attention mixes an item's rows, and so do the wider norms; the widest mixes the items.
    const mixed = over === 'batch' ? 3 : heads > 0 || over === 'timeFeatures' ? 2 : 1;
    const count = copiesFor(shape, mixed);
    const build = new PlanBuilder(kernels);
    const layers = Array.from({ length: depth }, (_, i) => `layer${i + 1}`);
    const drops = knobs.training === 'train' && knobs.dropoutP > 0 ? maskNames.slice(0, again ? 2 : 1) : [];
    const options: Omit<PostNormOptions, 'dropouts'> = { heads, relu, residual, norm: over, epsilon: knobs.epsilon };

    const x = build.input('x', shape, ['B', 'N', 'E']);
    const scopeOf = (layer: string, prefix = '') => ({ prefix: `${prefix}${layer}.`, parameters: `${layer}.` });
    for (const layer of layers) {
      for (const mask of drops) {
        const chance = { seed: knobs.seed, stream: `${layer}.${mask}` };
        keepMask({ build, ...scopeOf(layer), place: 'chance' }, 'masks', x, mask, chance, knobs.dropoutP);
      }
    }
    const dropped = (prefix: string) =>
      drops.map((mask) => ({ p: knobs.dropoutP, train: true, chance: { given: `${prefix}${mask}` } }));

    // The layers over copies of x, which the derivative goes back through. They come first, so that the walk ends with its
    // output and that is what a student differentiates.
    const hidden = [copiesOf(build, x, count, 'copies.x')];
    for (const layer of layers) {
      const scope = { build, ...scopeOf(layer, 'copies.') };
      for (const mask of drops) copiesOf(build, `${layer}.${mask}`, count, scope.prefix + mask);
      const dropouts = dropped(scope.prefix);
      hidden.push(postNormLayer(scope, hidden.at(-1)!, { ...options, dropouts, batches: count }));
    }
    const derivative = jacobian(build.build(), { shape, mixed, hidden });

    const walk = new PlanBuilder(kernels, derivative.plan);
    layers.reduce((input, layer, i) => {
      const last = i === depth - 1;
      const scope: Scope = { build: walk, ...scopeOf(layer), ...(last && { place: 'layer' }) };
      const y = postNormLayer(scope, input, { ...options, dropouts: dropped(scope.prefix) });
      // Of a layer before the last the walk shows what it makes.
      return last ? y : step({ ...scope, place: 'earlier' }, layer, 'reshape', [y], 'handed_on', shapeUniforms(shape));
    }, x);
    const plan = walk.build();
    const column = filled([BATCH * rows], 0);
    return {
      plan,
      inputs: {
        ...derivative.inputs,
        ...(over === 'batch' && { norm_ones: filled(column.shape, 1), norm_zeros: column }),
        x: shifted(standardNormal(shape, knobs.example, 'input.x'), knobs.shift),
        ...parametersOf(plan, knobs.example, knobs.gain / Math.sqrt(width), knobs),
      },
      words: { layers: ['x', ...layers.map((_, i) => String(i + 1))] },
      facts: { depth },
    };
  },
});

/** x with the last row of the last item moved by so much. */
const shifted = ({ shape, values }: Tensor, by: number): Tensor =>
  tensor(
    shape,
    values.map((value, i) => (i < values.length - shape[2] ? value : Math.fround(value + by))),
  );

/** Matrices of that spread, one γ and one β for every feature, other vectors 0. */
function parametersOf(plan: Plan, example: number, spread: number, norm: { gamma: number; beta: number }) {
  const random = Object.entries(randomParameters(plan, example, spread));
  return Object.fromEntries(
    random.map(([name, value]) => {
      const given = (['gamma', 'beta'] as const).find((end) => name.endsWith(end));
      return [name, given ? filled(value.shape, Math.fround(norm[given])) : value];
    }),
  );
}
