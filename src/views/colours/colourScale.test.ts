import { describe, expect, it } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { entryOf, roundUp, scaleOf } from './colourScale';

describe('scaleOf', () => {
  it('is symmetric for signed numbers and 0 … 1 for weights', () => {
    expect(scaleOf(tensor([1, 3], [-2.35, 0.1, 1]), 'scores')).toEqual({ kind: 'diverging', max: 3 });
    expect(scaleOf(tensor([1, 3], [0.5, 0.25, 0.25]), 'weights')).toEqual({ kind: 'sequential', max: 1 });
  });

  it('grows for kept weights that dropout scales up, but not for a rounding error', () => {
    expect(scaleOf(tensor([1, 1], [1.7]), 'weights').max).toBe(2);
    expect(scaleOf(tensor([1, 1], [1.0000002]), 'weights').max).toBe(1);
  });

  it('does not break on all zeros or on numbers that are not finite', () => {
    expect(scaleOf(tensor([1, 2], [0, 0]), 'plain').max).toBe(1);
    expect(scaleOf(tensor([1, 3], [Number.NaN, Number.NEGATIVE_INFINITY, 2]), 'plain').max).toBe(2);
  });
});

it.each([
  [0, 1],
  [1, 1],
  [1.01, 1.5],
  [2.35, 3],
  [0.072, 0.08],
  [99, 100],
  [0.3, 0.3],
])('roundUp(%f) is %f', (most, up) => {
  expect(roundUp(most)).toBe(up);
});

describe('entryOf', () => {
  const diverging = { kind: 'diverging', max: 2 } as const;

  it('puts the ends at the ends and clips beyond them', () => {
    expect([-2, -9, 2, 9].map((v) => entryOf(diverging, v))).toEqual([0, 0, 255, 255]);
    expect([0, 1, 2].map((v) => entryOf({ kind: 'sequential', max: 1 }, v))).toEqual([0, 255, 255]);
  });

  it('keeps signs on their own sides and gives NaN the colour of 0', () => {
    expect(entryOf(diverging, -0.02)).toBeLessThan(128);
    expect(entryOf(diverging, 0.02)).toBeGreaterThanOrEqual(128);
    expect(entryOf(diverging, Number.NaN)).toBe(entryOf(diverging, 0));
  });
});
