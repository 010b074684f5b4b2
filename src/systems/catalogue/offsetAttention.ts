import { ACTIVATION } from '../../../shaders/activation';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { filled, tensor } from '../../tensor/tensor';
import { batchNorm } from '../batchNorm';
import { choice, exampleRow, toggle } from '../knobRow';
import { cloudShapes, pointCloud } from '../pointCloud';
import { randomParameters } from '../randomParameters';
import { standardNormal } from '../randomTensor';
import { off, parameter, step } from '../scope';
import { system } from '../system';

const WIDTH = 16;
/** Queries and keys are a quarter as wide, as in the published block. */
const NARROW = WIDTH / 4;

/**
 * S18, offset attention (Guo et al. 2021, for point clouds): one head, no scale. q, k and v are 1×1 convolutions of the
 * points' features, which is one linear map of every point. Energies q kᵀ (N, N), softmax over the last axis, then every
 * column over (1e-9 + its sum). x_r = v·A with features down: point j takes A_ij of every v_i, Aᵀv with points down.
 * Output x + ReLU(norm(W(x − x_r))), the norm over the batch. Plain self-attention, to compare: scores over √D, rows of
 * softmax, x + ReLU(norm(W·Av)).
 *
 * The batch holds a cloud of each shape, the chosen one first. Features are a random map of the coordinates.
 */
export const offsetAttention = system({
  name: 'offset-attention',
  id: 'S18',
  group: 'around',
  stage: 'figure',
  knobs: {
    kind: choice({
      group: 'attention',
      link: 'kind',
      options: ['offset', 'plain'],
      default: 'offset',
      stages: ['scale', 'columns', 'taken', 'offset'],
    }),
    columns: toggle({
      group: 'attention',
      link: 'columns',
      default: true,
      stages: ['columns', 'taken', 'centre'],
      when: { knob: 'kind', is: ['offset'] },
    }),
    shape: choice({ group: 'model', link: 'shape', options: cloudShapes, default: 'letter', stages: ['lift'] }),
    shared: toggle({ group: 'attention', link: 'shared', default: true, stages: ['convolution', 'scores'] }),
    points: choice({ group: 'model', link: 'points', options: [24, 32, 48], default: 32, stages: ['lift', 'scores'] }),
    together: toggle({ group: 'model', link: 'together', default: true, stages: ['norm'] }),
    example: exampleRow(),
  },
  presets: [
    { id: 'plain', knobs: { kind: 'offset' }, versus: { kind: 'plain' }, stage: 'figure' },
    { id: 'once', knobs: { columns: false }, versus: { columns: true }, stage: 'figure' },
    { id: 'own', knobs: { shared: false }, versus: { shared: true }, stage: 'figure' },
    { id: 'spiral', knobs: { shape: 'spiral', points: 48 }, stage: 'attention.columns' },
    { id: 'batch', knobs: { together: true }, versus: { together: false }, stage: 'attention.norm' },
  ],

  run({ kind, columns, shape, shared, points: N, together, example }) {
    const build = new PlanBuilder(kernels);
    const scope = { build, prefix: '', parameters: '', place: 'attention' };
    const clouds = [shape, ...cloudShapes.filter((other) => together && other !== shape)];
    const B = clouds.length;
    const rows = ['B', 'N:points'];
    const points = build.input('points', [B, N, 2], [...rows, 'E:xy']);

    const lift = [parameter(scope, 'lift_W', [WIDTH, 2], ['E', 'E:xy']), parameter(scope, 'lift_b', [WIDTH], ['E'])];
    const lifted = step(scope, 'lift', 'linear', [points, ...lift], 'lifted', {}, [...rows, 'E']);
    const x = step(scope, 'lift', 'activation', [lifted], 'x', { kind: ACTIVATION.relu }); // (B, N, E)

    const mapped = (name: string, axis: string, weight: string, bias = ''): string =>
      step(scope, 'convolution', 'linear', [x, weight, bias], name, {}, ['B', axis, 'E']);
    const narrow = (name: string): string => parameter(scope, name, [NARROW, WIDTH], ['E', 'E']);
    const Wk = narrow('Wk');
    const q = mapped('q', 'N:points', shared ? Wk : narrow('Wq')); // (B, N, E/4)
    const k = mapped('k', 'M:points', Wk); // (B, N, E/4)
    const Wv = parameter(scope, 'Wv', [WIDTH, WIDTH], ['E', 'E']);
    const v = mapped('v', 'M:points', Wv, parameter(scope, 'bv', [WIDTH], ['E'])); // (B, N, E)

    const square = [...rows, 'M:points'];
    const energy = step(scope, 'scores', 'matmul', [q, k], 'raw_scores', { transB: 1 }, square); // (B, N, N)
    const plain = kind === 'plain';
    const scores = plain
      ? step(scope, 'scale', 'scale', [energy], 'scores', { factor: 1 / Math.sqrt(NARROW) })
      : off(scope, 'scale', 'scale', energy);
    const soft = step(scope, 'softmax', 'softmax', [scores], 'weights_soft');
    const weights =
      plain || !columns
        ? off(scope, 'columns', 'columnShares', soft)
        : step(scope, 'columns', 'columnShares', [soft], 'weights_twice', { epsilon: 1e-9 });

    // Offset attention mixes along columns: point j takes A_ij of point i.
    const mixing = { transA: Number(!plain) };
    const taken = step(scope, 'taken', 'matmul', [weights, v], 'x_r', mixing, [...rows, 'E']); // (B, N, E)
    step(scope, 'centre', 'matmul', [weights, points], 'centres', mixing, [...rows, 'E:xy']); // (B, N, 2)
    const goesOn = plain ? off(scope, 'offset', 'add', taken) : difference(x, taken); // (B, N, E)

    const map = [parameter(scope, 'Wo', [WIDTH, WIDTH], ['E', 'E']), parameter(scope, 'bo', [WIDTH], ['E'])];
    const projected = step(scope, 'map', 'linear', [goesOn, ...map], 'projected');
    const normed = batchNorm(scope, projected, 1, 1e-5);
    const active = step(scope, 'activation', 'activation', [normed], 'activated', { kind: ACTIVATION.relu });
    step(scope, 'add', 'add', [x, active], 'output'); // (B, N, E)

    const plan = build.build();
    return {
      plan,
      inputs: {
        ...randomParameters(plan, example),
        points: tensor(
          [B, N, 2],
          clouds.flatMap((cloud) => Array.from(pointCloud(cloud, N, example).values)),
        ),
        lift_W: standardNormal([WIDTH, 2], example, 'parameter.lift_W', 2.2),
        lift_b: standardNormal([WIDTH], example, 'parameter.lift_b', 0.5),
        norm_ones: filled([B * N], 1),
        norm_zeros: filled([B * N], 0),
      },
      words: { points: Array.from({ length: N }, (_, i) => `p${i + 1}`), xy: ['x', 'y'] },
    };

    function difference(a: string, b: string): string {
      const minus = step(scope, 'offset', 'scale', [b], 'minus_x_r', { factor: -1 });
      return step(scope, 'offset', 'add', [a, minus], 'offset');
    }
  },
});
