import { describe, expect, it } from 'vitest';
import { chiSquareFit, chiSquareTail } from './chiSquare';

describe('chiSquareTail', () => {
  // Critical values of the usual tables.
  it.each([
    [3.841459, 1, 0.05],
    [5.991465, 2, 0.05],
    [7.814728, 3, 0.05],
    [9.487729, 4, 0.05],
    [18.307038, 10, 0.05],
    [6.634897, 1, 0.01],
    [24.72497, 11, 0.01],
    [29.588298, 10, 0.001],
  ])('is as in tables: %f with %i degrees of freedom', (x, freedom, tail) => {
    expect(chiSquareTail(x, freedom)).toBeCloseTo(tail, 6);
  });

  it('is 1 at 0 and falls', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(4, 3)).toBeLessThan(chiSquareTail(3, 3));
  });
});

describe('chiSquareFit', () => {
  it('adds up what is apart', () => {
    const fit = chiSquareFit([30, 70], [0.5, 0.5])!;
    expect(fit).toMatchObject({ statistic: 16, freedom: 1 });
    expect(fit.luck).toBeCloseTo(6.33e-5, 6);
    expect(chiSquareFit([50, 50], [0.5, 0.5])!.luck).toBe(1);
  });

  it('takes cells together in which hardly anything is expected', () => {
    expect(chiSquareFit([60, 32, 4, 4], [0.6, 0.32, 0.04, 0.04])!.freedom).toBe(2);
    expect(chiSquareFit([98, 2], [0.98, 0.02])).toBeUndefined();
  });

  it('never agrees with a count where nothing can be, and says nothing of a single cell', () => {
    expect(chiSquareFit([99, 0, 1], [0.5, 0.5, 0])!.luck).toBe(0);
    expect(chiSquareFit([100, 0], [1, 0])).toBeUndefined();
  });
});
