import { type Tensor, tensor } from '../tensor/tensor';
import { standardNormal } from './randomTensor';

/** The length of the pattern that comes again, as a week has days. */
export const PERIOD = 7;
/** How much of the next value comes from one period back, and how much from the last value. */
export const FROM_PERIOD = 0.65;
export const FROM_LAST = 0.3;
/** How much comes from chance. The series then has variance 1 in the long run. */
export const SURPRISE = 0.525;

/** Steps of the window that a forecast is made from. */
export const LOOK_BACK = 12;

/** Windows to train on begin before it, held-out windows from it on. */
export const HELD_OUT = 6000;
/** How many windows are held out: a hundred periods. */
export const HELD_OUT_WINDOWS = 700;

/** Values in front of the series, so that it has forgotten how it was started. */
const RUN_UP = 100;

/**
 * A seasonal autoregressive series (Box & Jenkins 1970), float32:
 *   x_t = 0.65·x_{t−7} + 0.3·x_{t−1} + 0.525·ε_t, ε independent standard normal.
 * Of all values that came before, two tell the next one: that of one period back, and the last. What remains is chance, so
 * no forecast errs by less than 0.525² = 0.276 in the mean of squares.
 */
export function seasonalSeries(): number[] {
  const count = RUN_UP + HELD_OUT + HELD_OUT_WINDOWS + LOOK_BACK;
  const x: number[] = [];
  for (const [t, surprise] of standardNormal([1, count], 1, 'series').values.entries()) {
    x.push(Math.fround(FROM_PERIOD * (x[t - PERIOD] ?? 0) + FROM_LAST * (x[t - 1] ?? 0) + SURPRISE * surprise));
  }
  return x.slice(RUN_UP);
}

/** Windows of the series (B, T, 1) that begin at `starts`, and the value that follows each of them (B, 1). */
export function windowsAt(series: readonly number[], starts: readonly number[]): { window: Tensor; next: Tensor } {
  const windows = starts.flatMap((start) => series.slice(start, start + LOOK_BACK));
  const following = starts.map((start) => series[start + LOOK_BACK]);
  return {
    window: tensor([starts.length, LOOK_BACK, 1], windows),
    next: tensor([starts.length, 1], following),
  };
}
