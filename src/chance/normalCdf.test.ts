import { describe, expect, test } from 'vitest';
import { erfc, normalCdf, normalDensity } from './normalCdf';

/** 1 − erf(x) from the power series of erf, in float64: good to 1e-15 for small x. */
function bySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-18; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return 1 - (2 / Math.sqrt(Math.PI)) * sum;
}

/** erfc(x) from Laplace's continued fraction, for x well above 0. */
function byFraction(x: number): number {
  let below = x;
  for (let n = 200; n >= 1; n--) below = x + n / 2 / below;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * below);
}

describe('erfc', () => {
  test('agrees with the power series around 0', () => {
    for (let x = -1.5; x <= 1.5; x += 0.01) expect(Math.abs(erfc(x) - bySeries(x)), `at ${x}`).toBeLessThan(3e-15);
  });

  test('keeps its digits in the tail', () => {
    for (let x = 2.5; x < 26; x += 0.07) expect(erfc(x) / byFraction(x), `at ${x}`).toBeCloseTo(1, 12);
    for (let x = 2.5; x < 6; x += 0.07) expect(erfc(-x)).toBe(2 - erfc(x));
    expect([erfc(1e30), erfc(-1e30)]).toEqual([0, 2]);
  });

  test('known values', () => {
    expect(erfc(0)).toBe(1);
    expect(erfc(1)).toBeCloseTo(0.15729920705028513, 15);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 15);
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  });
});
