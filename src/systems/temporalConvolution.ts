import { ACTIVATION } from '../../shaders/activation';
import { inside, parameter, placed, type Scope, step } from './scope';

export interface TemporalConvolution {
  /** Numbers of a time step afterwards. */
  readonly width: number;
  /** How many steps back each layer reaches; with 1, 2, 4 … the reach doubles with every layer. */
  readonly dilations: readonly number[];
}

/**
 * Dilated causal convolutions over time (van den Oord et al. 2016; Bai, Kolter & Koltun 2018), with kernels of two steps and
 * without residual branches: y_t = tanh(W_now x_t + W_past x_{t−d} + b), where 0 stands for what lies before the window.
 * Each is two linear maps, of the rows and of the rows d steps earlier; the places are `<place><d>`.
 * x (B, T, in) → (B, T, width).
 */
export function temporalConvolution(scope: Scope, x: string, { width, dilations }: TemporalConvolution): string {
  return dilations.reduce((input, dilation) => {
    const at = inside(scope, `${dilation}.`);
    return convolution(placed(at, `${scope.place}${dilation}`), input, dilation, width);
  }, x);
}

function convolution(scope: Scope, x: string, dilation: number, width: number): string {
  const { shape, axes } = scope.build.spec(x);
  const [, rows, inputs] = shape;
  const [items, time, features] = axes;
  const weight = (name: string): string => parameter(scope, name, [width, inputs], ['E', features]);
  const linear = (from: string[], name: string): string =>
    step(scope, 'convolve', 'linear', from, name, {}, [items, time, 'E']);

  const uncut = { start: 0, count: rows - dilation };
  const kept = step(scope, 'shift', 'sliceRows', [x], 'kept', uncut, [items, 'T', features]); // (B, T − d, in)
  const earlier = step(scope, 'shift', 'padRows', [kept], 'earlier', { start: dilation, rows }, axes); // (B, T, in)
  const now = linear([x, weight('W_now'), parameter(scope, 'b', [width], ['E'])], 'now'); // (B, T, E)
  const past = linear([earlier, weight('W_past')], 'past'); // (B, T, E)
  const sum = step(scope, 'convolve', 'add', [now, past], 'convolved');
  return step(scope, 'tanh', 'activation', [sum], 'convolution', { kind: ACTIVATION.tanh });
}
