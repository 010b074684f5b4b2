import type { Tensor } from '../../tensor/tensor';

/** A stretch of a series with the forecasts of a network, and where it looked in one window. */
export interface SeenForecast {
  /** The true values of the stretch: those of its first window, and what follows every window. */
  readonly values: readonly number[];
  /** Of every value from number `lookBack` on. */
  readonly forecasts: readonly number[];
  /** Number of the window that is looked at, and of its first value. */
  readonly start: number;
  /** The values that its forecast was made from: set by hand, they differ from the true ones. */
  readonly window: readonly number[];
  /** The weight of every time step of it, a row a feature or head; none without attention. */
  readonly weights: readonly (readonly number[])[];
}

type Tensors = Readonly<Record<string, Tensor>>;

/**
 * What the tensors of a run say. The batch holds every window of the stretch once, window number `start` first and from the
 * last one on again from the beginning. Heads weigh the steps for every step (B, H, T, T): the mean over these is taken.
 */
export function seenForecast(tensors: Tensors, start: number): SeenForecast {
  const { window, next } = tensors;
  const [count, lookBack] = window.shape;
  const item = (number: number): number => (number - start + count) % count;
  const every = Array.from({ length: count }, (_, number) => number);
  const valuesOf = (at: number): number[] => [...window.values.slice(at * lookBack, (at + 1) * lookBack)];
  // The first value of each window that begins the stretch stands in the one before it too: what is set by hand in the
  // window looked at is not taken for true.
  const known = every.map((number) => next.values[item(number)]);
  const begun = start === 0 ? firstValues(tensors, item, lookBack) : valuesOf(item(0));
  return {
    values: [...begun, ...known],
    forecasts: every.map((number) => tensors['forecast.forecast'].values[item(number)]),
    start,
    window: valuesOf(0),
    weights: weightsOf(tensors),
  };
}

/** The first window's values where it is the one looked at: window k tells those from number k on. */
function firstValues({ window }: Tensors, item: (number: number) => number, lookBack: number): number[] {
  const second = item(1) * lookBack;
  return [window.values[0], ...window.values.slice(second, second + lookBack - 1)];
}

function weightsOf(tensors: Tensors): number[][] {
  const perFeature = tensors['attention.a'];
  const perHead = tensors['attention.weights_soft'];
  if (perFeature) {
    const [, steps, features] = perFeature.shape;
    const at = (step: number, feature: number): number => perFeature.values[step * features + feature];
    return rows(features, (feature) => rows(steps, (step) => at(step, feature)));
  }
  if (!perHead) return [];
  const [, heads, queries, steps] = perHead.shape;
  const at = (head: number, query: number, step: number): number =>
    perHead.values[(head * queries + query) * steps + step];
  return rows(heads, (head) => rows(steps, (step) => mean(rows(queries, (query) => at(head, query, step)))));
}

const rows = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));

export const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** The mean weight of every step, over features or heads. */
export const meanWeights = ({ weights, window }: SeenForecast): number[] =>
  weights.length === 0 ? [] : window.map((_, step) => mean(weights.map((row) => row[step])));

/** Mean squared errors over the stretch: of the forecasts, and of the value `back` steps earlier as the forecast. */
export const errorOf = ({ values, forecasts }: SeenForecast): number =>
  squared(values, forecasts.length, (_, at) => forecasts[at]);
export const naiveError = ({ values, forecasts }: SeenForecast, back: number): number =>
  squared(values, forecasts.length, (number) => values[number - back]);

const squared = (values: readonly number[], count: number, forecast: (number: number, at: number) => number): number =>
  mean(rows(count, (at) => (forecast(values.length - count + at, at) - values[values.length - count + at]) ** 2));
