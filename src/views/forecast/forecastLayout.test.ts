import { describe, expect, test } from 'vitest';
import type { SeenForecast } from './forecast';
import { forecastLayout } from './forecastLayout';

const [STEPS, COUNT] = [12, 42];
const values = Array.from({ length: STEPS + COUNT }, (_, i) => Math.sin(i));
const seen = (start: number, weights: SeenForecast['weights'] = []): SeenForecast => ({
  values,
  forecasts: values.slice(STEPS).map((x) => x / 2),
  start,
  window: values.slice(start, start + STEPS),
  weights,
});
const even = Array(STEPS).fill(1 / STEPS);
const peaked = [...Array(STEPS - 1).fill(0), 1];

describe('the layout of a forecast', () => {
  test('the band is around the window’s values, and the next value stands one step behind it', () => {
    const { band, dots, next, xOf, left, right } = forecastLayout(seen(5), [], 800, 300);
    expect(dots).toHaveLength(STEPS);
    expect(dots[0].x).toBe(xOf(5));
    expect(band.x).toBeLessThan(dots[0].x);
    expect(band.x + band.width).toBeGreaterThan(dots.at(-1)!.x);
    expect(band.x + band.width).toBeLessThan(next.x);
    expect(next.x).toBe(xOf(5 + STEPS));
    expect([xOf(0), xOf(values.length - 1)]).toEqual([left, right]);
  });

  test('a bar is as high as the mean weight, a mark where each weight is; a weight of 1 stays under the curves', () => {
    const { bars, base, bottom } = forecastLayout(seen(0, [even, peaked]), [7, 1], 800, 300);
    const last = bars.at(-1)!;
    expect(last.height / bars[0].height).toBeCloseTo((1 + 1 / STEPS) / (1 / STEPS), 6);
    expect(last.y + last.height).toBeCloseTo(base, 6);
    expect(last.each[1]).toBeGreaterThan(bottom);
    expect(last.each[0] - last.each[1]).toBeCloseTo(72 * (1 - 1 / STEPS), 6);
    expect(base - bars[0].each[1]).toBeCloseTo(0, 6);
  });

  test('steps back are named under their bars; without weights the curves get the room', () => {
    const { named, bars } = forecastLayout(seen(3, [even]), [12, 7, 1], 390, 300);
    expect(named.map(({ text }) => text)).toEqual(['−12', '−7', '−1']);
    named.forEach(({ at }, i) => {
      expect(at).toBeCloseTo(bars[[0, 5, 11][i]].x + bars[0].width / 2, 6);
    });
    // Also on a phone the names have room.
    expect(named[1].at - named[0].at).toBeGreaterThan(20);
    const without = forecastLayout(seen(3), [], 390, 300);
    expect(without.bars).toEqual([]);
    expect(without.bottom).toBe(without.base);
  });

  test('a place is the nearest value, and the window whose middle is nearest', () => {
    const { numberAt, startAt, xOf, band } = forecastLayout(seen(0), [], 800, 300);
    for (const number of [0, 17, values.length - 1]) expect(numberAt(xOf(number) + 3)).toBe(number);
    expect(startAt(band.x + band.width / 2)).toBe(0);
    expect([startAt(-100), startAt(2000)]).toEqual([0, COUNT - 1]);
    const moved = forecastLayout(seen(20), [], 800, 300).band;
    expect(startAt(moved.x + moved.width / 2)).toBe(20);
  });

  test('forecasts begin behind the first window', () => {
    const { truth, forecast, xOf } = forecastLayout(seen(0), [], 800, 300);
    const startOf = (path: string): number => Number(/^M([\d.]+)/.exec(path)![1]);
    expect(startOf(truth)).toBeCloseTo(xOf(0), 0);
    expect(startOf(forecast)).toBeCloseTo(xOf(STEPS), 0);
    expect([truth, forecast].map((path) => path.split('L').length)).toEqual([STEPS + COUNT, COUNT]);
  });
});
