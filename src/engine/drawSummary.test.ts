import { describe, expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import {
  binsFor,
  binWidth,
  deviation,
  exactQuantile,
  type Histograms,
  type Moments,
  meanError,
  mergeMoments,
  quantile,
  topChanged,
} from './drawSummary';

const one = (x: number): Float64Array => Float64Array.of(x);

/** Moments of one number over its draws, worked out as the definition says. */
function momentsOf(x: readonly number[]): Moments {
  const mean = x.reduce((sum, v) => sum + v) / x.length;
  const squares = x.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  return {
    draws: x.length,
    mean: one(mean),
    squares: one(squares),
    low: one(Math.min(...x)),
    high: one(Math.max(...x)),
  };
}

const sample = Array.from(randomTensor([300], 8).values, (x) => x ** 3 + 1000);

test('moments of two groups together are those of all, however they are divided', () => {
  const all = momentsOf(sample);
  for (const at of [1, 20, 150, 299]) {
    const merged = mergeMoments(momentsOf(sample.slice(0, at)), momentsOf(sample.slice(at)));
    expect(merged.draws).toBe(300);
    expect(merged.mean[0]).toBeCloseTo(all.mean[0], 10);
    expect(merged.squares[0]).toBeCloseTo(all.squares[0], 8);
    expect([merged.low[0], merged.high[0]]).toEqual([all.low[0], all.high[0]]);
  }
});

test('spread and the error of the mean', () => {
  const moments = momentsOf([1, 2, 3, 6]);
  expect(deviation(moments, 0)).toBeCloseTo(Math.sqrt(14 / 3), 14);
  expect(meanError(moments, 0)).toBeCloseTo(Math.sqrt(14 / 3) / 2, 14);
  expect(deviation(momentsOf([5]), 0)).toBe(0);
});

describe('bins and quantiles', () => {
  const moments = momentsOf(sample);
  const bins = binsFor(moments, 64);
  const counts = new Float64Array(64);
  for (const x of sample) counts[Math.floor((x - bins.start[0]) / binWidth(bins, 0))]++;
  const histograms: Histograms = { ...bins, counts };

  test('the least and the largest stand in the middle of a bin, with bins to spare', () => {
    const place = (x: number): number => (x - bins.start[0]) / binWidth(bins, 0);
    expect(place(moments.low[0])).toBeCloseTo(8.5, 2);
    expect(place(moments.high[0])).toBeCloseTo(55.5, 2);
  });

  test('a number that never moves stands in the middle of a bin', () => {
    for (const x of [0, 5, -1e-20]) {
      const still = binsFor(momentsOf([x, x]), 16);
      expect((x - still.start[0]) / binWidth(still, 0)).toBeCloseTo(2.5, 1);
    }
  });

  test('a quantile is within a bin of that of the draws themselves', () => {
    const sorted = [...sample].sort((a, b) => a - b);
    for (const q of [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]) {
      const off = Math.abs(quantile(histograms, 0, q) - exactQuantile(sorted, q));
      expect(off, `${q}`).toBeLessThanOrEqual(1.001 * binWidth(bins, 0));
    }
    expect(exactQuantile([1, 2, 4], 0.75)).toBe(3);
  });
});

test('how often the top key is another one', () => {
  const top = { places: 3, counts: Float64Array.of(5, 3, 2, 0, 10, 0), withoutChance: Float64Array.of(1, 1) };
  expect(topChanged(top, 0)).toBeCloseTo(0.7, 14);
  expect(topChanged(top, 1)).toBe(0);
});
