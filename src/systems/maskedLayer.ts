import { ACTIVATION } from '../../shaders/activation';
import { shapeUniforms } from '../../shaders/reshape';
import { noisePattern } from './draw';
import { type DropoutOptions, dropout } from './dropout';
import { inside, off, placed, type Scope, step } from './scope';
import type { Activation } from './thinnedUnit';

/** A layer a(W v + b) whose inputs or weights are masked, by the names of its tensors: v (N, E), W (F, E), b (F) or ''. */
export interface MaskedLayer {
  readonly scope: Scope;
  readonly v: string;
  readonly W: string;
  readonly b: string;
  readonly activation: Activation;
  /** The seed of all masks and samples. */
  readonly seed: number;
}

const ROW = ['N:examples', 'F:units'];

/** A way of computing the layer is a place of the walk, with its name in front of its tensors. */
const at = ({ scope }: MaskedLayer, name: string): Scope => placed(inside(scope, `${name}.`), name);

function activated({ activation }: MaskedLayer, place: Scope, u: string, name = 'r'): string {
  if (activation === 'none') return off(place, 'activation', 'activation', u);
  return step(place, 'activation', 'activation', [u], name, { kind: ACTIVATION.relu });
}

/** What stays with probability `keep` stays as it is. */
const masked = ({ seed }: MaskedLayer, keep: number, stream: string): DropoutOptions => ({
  p: 1 - keep,
  mode: 'downscaleInInfer',
  train: true,
  chance: { seed, stream },
});

/** Dropout (Srivastava et al. 2014) in training: r = a(W (m ∘ v) + b), m (N, E). Answers u (N, F). */
export function droppedInputs(layer: MaskedLayer, keep: number): string {
  const place = at(layer, 'dropout');
  const names = { result: 'inputs_masked', mask: 'input_mask' };
  const kept = dropout(place, 'input_mask', layer.v, names, masked(layer, keep, 'dropout.inputs')); // (N, E)
  const u = step(place, 'unit_sum', 'linear', [kept, layer.W, layer.b], 'u', {}, ROW);
  activated(layer, place, u);
  return u;
}

/**
 * DropConnect (Wan et al. 2013) in training: r = a((M ∘ W) v + m_b ∘ b), M (N, F, E) and m_b (N, F): every example has a
 * mask of its own. Answers u (N, F).
 */
export function droppedWeights(layer: MaskedLayer, keep: number): string {
  const place = at(layer, 'dropconnect');
  const { build } = place;
  const [examples, inputs] = build.shape(layer.v);
  const [units] = build.shape(layer.W);
  const cube = ['N:examples', 'F:units', 'E:inputs'];
  const repeated = (x: string, name: string, shape: readonly number[], axes: readonly string[]): string =>
    step(place, 'weight_mask', 'stretch', [x], name, shapeUniforms(shape), axes);
  const kept = (x: string, what: string, stream: string): string => {
    const names = { result: `${what}_masked`, mask: `${what}_mask` };
    return dropout(place, 'weight_mask', x, names, masked(layer, keep, `dropconnect.${stream}`));
  };
  const weights = repeated(layer.W, 'weight_each', [examples, units, inputs], cube);
  const weight = kept(weights, 'weight', 'weights'); // (N, F, E)
  const bias = layer.b && kept(repeated(layer.b, 'bias_each', [examples, units], ROW), 'bias', 'biases'); // (N, F)

  const row = shapeUniforms([examples, 1, inputs]);
  const rows = step(place, 'unit_sum', 'reshape', [layer.v], 'input_rows', row, ['N:examples', '', 'E:inputs']);
  const products = step(place, 'unit_sum', 'matmul', [rows, weight], 'u_rows', { transB: 1 }, [
    'N:examples',
    '',
    'F:units',
  ]); // (N, 1, F)
  const flat = shapeUniforms([examples, units]);
  const sum = step(place, 'unit_sum', 'reshape', [products], bias ? 'u_unbiased' : 'u', flat, ROW);
  const u = bias ? step(place, 'unit_sum', 'add', [sum, bias], 'u') : sum;
  activated(layer, place, u);
  return u;
}

/**
 * Inference without chance: of dropout a(W (keepInputs · v) + b), of DropConnect a(keep · (W v + b)), (N, F) each. Answers
 * W v + b, of which nothing is dropped.
 */
export function scaledSums(layer: MaskedLayer, keepInputs: number, keep: number): string {
  const place = at(layer, 'scaled');
  const v = step(place, 'scaled_sum', 'scale', [layer.v], 'inputs', { factor: keepInputs }); // (N, E)
  const dropoutSum = step(place, 'scaled_sum', 'linear', [v, layer.W, layer.b], 'dropout_u', {}, ROW);
  const whole = step(place, 'scaled_sum', 'linear', [layer.v, layer.W, layer.b], 'whole_u', {}, ROW);
  const connectSum = step(place, 'scaled_sum', 'scale', [whole], 'dropconnect_u', { factor: keep });
  activated(layer, place, dropoutSum, 'dropout_r');
  activated(layer, place, connectSum, 'dropconnect_r');
  return whole;
}

/**
 * DropConnect's inference by sampling: u is taken for normal, of the mean and variance it has over masks, and a(u) is
 * averaged over `samples` draws of it. `whole` is W v + b; answers the average (N, F).
 */
export function sampledUnits(layer: MaskedLayer, whole: string, keep: number, samples: number): string {
  const place = at(layer, 'gaussian');
  const [examples, units] = place.build.shape(whole);
  const mean = step(place, 'unit_mean', 'scale', [whole], 'mean', { factor: keep }); // (N, F)

  const square = (x: string, name: string): string => step(place, 'unit_spread', 'multiply', [x, x], name);
  const squares = [
    square(layer.v, 'inputs_squared'),
    square(layer.W, 'W_squared'),
    layer.b && square(layer.b, 'b_squared'),
  ];
  const sum = step(place, 'unit_spread', 'linear', squares, 'squares', {}, ROW); // (W ∘ W)(v ∘ v) + b ∘ b
  const variance = step(place, 'unit_spread', 'scale', [sum], 'variance', { factor: keep * (1 - keep) }); // (N, F)
  const deviation = step(place, 'unit_spread', 'squareRoot', [variance], 'deviation');

  const axes = ['B', ...ROW]; // (S, N, F)
  const shape = shapeUniforms([samples, examples, units]);
  const means = step(place, 'unit_draw', 'stretch', [mean], 'means', shape, axes);
  const chance = { seed: layer.seed, stream: 'gaussian.units' };
  const epsilon = noisePattern(place, means, chance, 'normal', 'unit_draw', 'epsilon');
  const moved = step(place, 'unit_draw', 'multiply', [epsilon, deviation], 'deviations');
  const drawn = step(place, 'unit_draw', 'add', [means, moved], 'u');
  const r = activated(layer, place, drawn, 'samples_r');
  const total = step(place, 'average', 'sumTo', [r], 'sample_sum', shapeUniforms([examples, units]), ROW);
  return step(place, 'average', 'scale', [total], 'r', { factor: 1 / samples });
}
