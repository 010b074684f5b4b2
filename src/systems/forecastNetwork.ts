import { shapeUniforms } from '../../shaders/reshape';
import type { Tensors } from '../engine/engine';
import { filled } from '../tensor/tensor';
import { FIRST_STATE, lstmOverTime } from './lstmOverTime';
import { multiHead } from './multiHead';
import { inside, parameter, placed, type Scope, step } from './scope';
import { LOOK_BACK, windowsAt } from './seasonalSeries';
import { temporalConvolution } from './temporalConvolution';
import { type TimeAttentionOptions, timeAttention } from './timeAttention';

const WIDTH = 4;
/** The batch where it stands along rows. */
const WINDOWS = 'B:windows';
const CONVOLUTION = { width: WIDTH, dilations: [1, 2, 4] };

export interface Network {
  /** What reads the window; `heads` is a convolution, multi-head attention and an LSTM. */
  readonly layer: 'tcn' | 'lstm' | 'heads';
  /** What stands behind a convolution or an LSTM alone. */
  readonly attention: 'feature' | 'single' | 'none';
}

/** Every network that is shipped. */
export const NETWORKS: readonly Network[] = [
  ...(['tcn', 'lstm'] as const).flatMap((layer) =>
    (['feature', 'single', 'none'] as const).map((attention) => ({ layer, attention })),
  ),
  { layer: 'heads', attention: 'none' },
];

/** The name of a network's file of parameters. */
export const forecastFile = ({ layer, attention }: Network): string =>
  layer === 'heads' ? 'time-series-heads' : `time-series-${layer}-${attention}`;

/** What a network's file says of it: mean squared errors over the held-out windows, and what is trained. */
export interface ForecastFigures {
  readonly error: number;
  /** Of the last value as the forecast, of the value one period back, and of the rule of the series without its chance. */
  readonly last: number;
  readonly period: number;
  readonly best: number;
  readonly parameters: number;
}

/** Names of what a forecast network computes. */
export interface Forecast {
  /** Weights of the time steps (B, T, E), or with heads (B, H, T, T); absent without attention. */
  readonly weights?: string;
  /** (B, 1). */
  readonly forecast: string;
  /** The mean squared error of the batch, (1). */
  readonly error: string;
}

/**
 * `window` (B, T, 1) → temporal convolution or LSTM (B, T, E) → attention over time steps → flatten (B, T·E) → dense (B, 1):
 * the next value, held against `next` (B, 1). With heads: convolution → learned positions added → multi-head attention →
 * LSTM → flatten → dense.
 */
export function forecastNetwork(
  scope: Scope,
  batch: number,
  { layer, attention }: Network,
  o: TimeAttentionOptions = {},
): Forecast {
  const at = (place: string): Scope => placed(inside(scope, `${place}.`), place);
  const window = scope.build.input('window', [batch, LOOK_BACK, 1], ['B', 'T:steps', '']);
  const read = (x: string): string =>
    layer === 'lstm' ? lstmOverTime(at('lstm'), x, WIDTH) : temporalConvolution(at('tcn'), x, CONVOLUTION);
  const ends = (states: string, weights?: string): Forecast => {
    const forecast = dense(at('forecast'), states);
    return { weights, forecast, error: meanSquaredError(at('forecast'), forecast) };
  };
  const states = read(window); // (B, T, E)
  if (layer === 'heads') {
    const self: Scope = { ...at('attention'), queries: 'steps', keys: 'steps' };
    // Content alone does not say how long ago a step was.
    const positions = parameter(self, 'positions', [LOOK_BACK, WIDTH], ['T:steps', 'E']);
    const x = step(self, 'position', 'add', [states, positions], 'with_positions');
    const attended = multiHead(self, x, x, { heads: 2, ...o });
    return ends(lstmOverTime(at('lstm'), attended.output, WIDTH), attended.weights);
  }
  if (attention === 'none') return ends(states);
  const { output, weights } = timeAttention(at('attention'), states, { ...o, single: attention === 'single' });
  return ends(output, weights);
}

/** All numbers of all steps in one row, and from it one number. (B, T, E) → (B, 1). */
function dense(scope: Scope, x: string): string {
  const [batch, steps, width] = scope.build.shape(x);
  const flat = step(scope, 'flatten', 'reshape', [x], 'flat', shapeUniforms([batch, steps * width]), [WINDOWS, 'F']);
  const weight = parameter(scope, 'W', [1, steps * width], ['', 'F']);
  return step(scope, 'dense', 'linear', [flat, weight, parameter(scope, 'b', [1])], 'forecast', {}, [WINDOWS, '']);
}

/** mean (forecast − truth)². (B, 1) → (1). */
function meanSquaredError(scope: Scope, forecast: string): string {
  const [batch] = scope.build.shape(forecast);
  const truth = scope.build.input('next', [batch, 1], [WINDOWS, '']);
  const minus = step(scope, 'error', 'scale', [truth], 'minus_truth', { factor: -1 });
  const missed = step(scope, 'error', 'add', [forecast, minus], 'missed');
  const squares = step(scope, 'error', 'sumSquares', [missed], 'squares');
  return step(scope, 'error', 'scale', [squares], 'error', { factor: 1 / batch });
}

/** What a network is given beside its parameters, for the windows of the series that begin at `starts`. */
export function forecastInputs(network: Network, series: readonly number[], starts: readonly number[]): Tensors {
  const windows = windowsAt(series, starts);
  if (network.layer === 'tcn') return { ...windows };
  const nothing = filled([starts.length, 1, WIDTH], 0);
  return { ...windows, [`lstm.${FIRST_STATE.h}`]: nothing, [`lstm.${FIRST_STATE.c}`]: nothing };
}
