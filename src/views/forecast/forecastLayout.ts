import { line, scaleLinear } from 'd3';
import { meanWeights, type SeenForecast } from './forecast';

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where each feature's or head's own weight is. */
  readonly each: readonly number[];
}

/** Everything in CSS pixels from the upper left corner. */
export interface ForecastLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Where the curves end, and the line that bars stand on. */
  readonly bottom: number;
  readonly base: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Paths of the true values and of the forecasts. */
  readonly truth: string;
  readonly forecast: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly band: { readonly x: number; readonly width: number };
  readonly bars: readonly Bar[];
  /** The value that follows the window: true, and as forecast. */
  readonly next: { readonly x: number; readonly truth: number; readonly forecast: number };
  /** Steps back that are named under the bars. */
  readonly named: readonly { readonly at: number; readonly text: string }[];
  xOf(number: number): number;
  /** The value nearest to a place, and the window whose middle is nearest. */
  numberAt(x: number): number;
  startAt(x: number): number;
}

const [LEFT, RIGHT, TOP, GAP, BARS, BOTTOM] = [30, 12, 10, 14, 72, 20];

/** Values along time, and under the window a bar a step, up to a weight of 1. `named` are steps counted back from the next value. */
export function forecastLayout(
  seen: SeenForecast,
  named: readonly number[],
  width: number,
  height: number,
): ForecastLayout {
  const { values, forecasts, start, window, weights } = seen;
  const lookBack = window.length;
  const right = width - RIGHT;
  const bars = weights.length > 0 ? BARS + GAP : 0;
  const base = height - BOTTOM;
  const bottom = base - bars;
  const all = [...values, ...forecasts, ...window];
  const x = scaleLinear([0, values.length - 1], [LEFT, right]);
  const y = scaleLinear([Math.min(...all), Math.max(...all)], [bottom, TOP]).nice();
  const share = scaleLinear([0, 1], [base, base - BARS]);
  const path = (of: readonly number[], from: number): string =>
    line<number>(
      (_, i) => x(from + i),
      (value) => y(value),
    ).digits(1)(of) ?? '';
  const step = x(1) - x(0);
  const clamped = (number: number, last: number): number => Math.max(0, Math.min(last, Math.round(number)));
  return {
    left: LEFT,
    right,
    top: TOP,
    bottom,
    base,
    ticks: y.ticks(4).map((value) => ({ at: y(value), text: String(value).replace('-', '−') })),
    truth: path(values, 0),
    forecast: path(forecasts, lookBack),
    dots: window.map((value, i) => ({ x: x(start + i), y: y(value) })),
    band: { x: x(start) - step / 2, width: lookBack * step },
    bars: meanWeights(seen).map((weight, i) => ({
      x: x(start + i) - 0.38 * step,
      y: share(weight),
      width: 0.76 * step,
      height: base - share(weight),
      each: weights.map((row) => share(row[i])),
    })),
    next: { x: x(start + lookBack), truth: y(values[start + lookBack]), forecast: y(forecasts[start]) },
    named: named.map((back) => ({ at: x(start + lookBack - back), text: `−${back}` })),
    xOf: (number) => x(number),
    numberAt: (place) => clamped(x.invert(place), values.length - 1),
    startAt: (place) => clamped(x.invert(place) - (lookBack - 1) / 2, forecasts.length - 1),
  };
}
