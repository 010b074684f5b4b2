import { expect, test } from 'vitest';
import { FROM_LAST, FROM_PERIOD, LOOK_BACK, PERIOD, SURPRISE, seasonalSeries, windowsAt } from './seasonalSeries';

const series = seasonalSeries();
const mean = (x: readonly number[]): number => x.reduce((sum, a) => sum + a, 0) / x.length;

test('its long-run variance is 1, by the Yule–Walker equations', () => {
  // Correlations ρ of values k apart, ρ_k = 0.65·ρ_|k−7| + 0.3·ρ_(k−1), worked out by going round until they stay.
  const rho = [1, ...Array<number>(PERIOD).fill(0)];
  for (let round = 0; round < 1000; round++) {
    for (let k = 1; k <= PERIOD; k++) rho[k] = FROM_PERIOD * rho[PERIOD - k] + FROM_LAST * rho[k - 1];
  }
  const variance = SURPRISE ** 2 / (1 - FROM_PERIOD * rho[PERIOD] - FROM_LAST * rho[1]);
  expect(variance).toBeCloseTo(1, 3);
});

test('a value is most like that of one period back', () => {
  const alike = (lag: number): number => mean(series.slice(lag).map((x, t) => x * series[t]));
  const lags = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(lags.toSorted((a, b) => alike(b) - alike(a))[0]).toBe(PERIOD);
});

test('what two values do not tell is chance: of the right spread, and unlike every value before', () => {
  const surprises = series
    .slice(PERIOD)
    .map((x, t) => x - FROM_PERIOD * series[t] - FROM_LAST * series[t + PERIOD - 1]);
  expect(Math.abs(mean(surprises.map((e) => e * e)) / SURPRISE ** 2 - 1)).toBeLessThan(0.05);
  for (let back = 1; back <= LOOK_BACK; back++) {
    const known = surprises.slice(LOOK_BACK).map((e, t) => e * series[t + LOOK_BACK + PERIOD - back]);
    expect(Math.abs(mean(known)), `${back} back`).toBeLessThan(0.03);
  }
});

test('a window is the values in front of the next one', () => {
  const { window, next } = windowsAt(series, [5, 0]);
  expect([window.shape, next.shape]).toEqual([
    [2, LOOK_BACK, 1],
    [2, 1],
  ]);
  expect(Array.from(window.values.slice(0, LOOK_BACK))).toEqual(series.slice(5, 5 + LOOK_BACK));
  expect(Array.from(next.values)).toEqual([series[5 + LOOK_BACK], series[LOOK_BACK]]);
});
