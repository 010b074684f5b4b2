import { permuteUniforms } from '../../shaders/permute';
import { shapeUniforms } from '../../shaders/reshape';
import type { NoiseOptions } from './attention';
import { noisePattern } from './draw';
import { off, parameter, type Scope, step } from './scope';

export interface TimeAttentionOptions {
  /** One vector of weights for all features, the mean of theirs. */
  readonly single?: boolean;
  readonly temperature?: number;
  /** On what goes into softmax. */
  readonly noise?: NoiseOptions;
}

const TURN = permuteUniforms([0, 2, 1]);

/**
 * Attention over the time steps of a series: a = softmax over time of Dense(xᵀ), output x ⊙ a. One map of T numbers to T,
 * T² + T parameters, serves every feature. Nothing is summed over time: every step is made louder or softer.
 * x (B, T, E) → `weights` (B, T, E), which sum to 1 over T, and `output` (B, T, E).
 */
export function timeAttention(
  scope: Scope,
  x: string,
  o: TimeAttentionOptions,
): { readonly weights: string; readonly output: string } {
  const { shape, axes } = scope.build.spec(x);
  const [batch, steps, features] = shape;
  const [items, time] = axes;
  const turned = [items, 'E', time];
  const rows = step(scope, 'features_first', 'permute', [x], 'x_turned', TURN, turned); // (B, E, T)
  const weight = parameter(scope, 'W', [steps, steps], [time, time]);
  const bias = parameter(scope, 'b', [steps], [time]);
  let s = step(scope, 'time_scores', 'linear', [rows, weight, bias], 'time_scores', {}, turned); // (B, E, T)
  if (o.noise) {
    const pattern = noisePattern(scope, s, o.noise.chance, o.noise.distribution ?? 'normal');
    s = step(scope, 'noise', 'noise', [s, pattern], 'noisy_scores', { sigma: o.noise.sigma });
  } else off(scope, 'noise', 'noise', s);
  if (o.temperature !== undefined && o.temperature !== 1) {
    s = step(scope, 'temperature', 'scale', [s], 'tempered', { factor: 1 / o.temperature });
  } else off(scope, 'temperature', 'scale', s);
  let a = step(scope, 'softmax', 'softmax', [s], 'weights_soft'); // (B, E, T)
  if (o.single) {
    const sum = step(scope, 'average', 'sumTo', [a], 'weights_summed', shapeUniforms([batch, 1, steps]), [
      items,
      '',
      time,
    ]);
    const mean = step(scope, 'average', 'scale', [sum], 'weights_mean', { factor: 1 / features }, [items, '', time]);
    const all = shapeUniforms([batch, features, steps]);
    a = step(scope, 'average', 'stretch', [mean], 'weights_shared', all, turned);
  } else off(scope, 'average', 'sumTo', a);
  const weights = step(scope, 'steps_first', 'permute', [a], 'a', TURN, axes); // (B, T, E)
  return { weights, output: step(scope, 'reweigh', 'multiply', [x, weights], 'reweighed') };
}
