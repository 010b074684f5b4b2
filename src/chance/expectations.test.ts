import { describe, expect, test } from 'vitest';
import { binomial, droppedSum, gumbelMax } from './expectations';

/** Mean and standard deviation over all 2ⁿ masks, each with its probability. */
function overAllMasks(terms: number[], p: number, factor: number) {
  let [mean, square] = [0, 0];
  for (let mask = 0; mask < 2 ** terms.length; mask++) {
    const kept = terms.map((_, i) => (mask >> i) & 1);
    const chance = kept.reduce((product, bit) => product * (bit ? 1 - p : p), 1);
    const sum = terms.reduce((total, x, i) => total + x * kept[i] * factor, 0);
    mean += chance * sum;
    square += chance * sum ** 2;
  }
  return { mean, deviation: Math.sqrt(square - mean ** 2) };
}

describe('droppedSum', () => {
  test.each([0.1, 0.5, 0.8])('agrees with all masks at p = %f', (p) => {
    const terms = [0.5, -2, 3, 0.25, 1];
    for (const [scale, factor] of [
      ['upscaleInTrain', 1 / (1 - p)],
      ['downscaleInInfer', 1],
    ] as const) {
      const want = overAllMasks(terms, p, factor);
      expect(droppedSum(terms, p, scale).mean).toBeCloseTo(want.mean, 12);
      expect(droppedSum(terms, p, scale).deviation).toBeCloseTo(want.deviation, 12);
    }
  });

  test('the sum of a uniform row spreads by √(p/((1 − p)N)): 0.50 for 4 keys and 0.088 for 128, at p = ½', () => {
    for (const [keys, spread] of [
      [4, 0.5],
      [128, 0.088],
    ]) {
      const { mean, deviation } = droppedSum(Array(keys).fill(1 / keys), 0.5);
      expect(mean).toBeCloseTo(1, 12);
      expect(deviation).toBeCloseTo(spread, 3);
    }
  });

  test('p = 0 leaves everything and p = 1 nothing', () => {
    expect(droppedSum([1, 2], 0)).toEqual({ mean: 3, deviation: 0 });
    expect(droppedSum([1, 2], 1)).toEqual({ mean: 0, deviation: 0 });
  });
});

describe('binomial', () => {
  test('six of twelve, and all outcomes together', () => {
    expect(binomial(12, 6, 0.5)).toBeCloseTo(924 / 4096, 12);
    for (const p of [0, 0.3, 1]) {
      const all = Array.from({ length: 8 }, (_, k) => binomial(7, k, p));
      expect(all.reduce((sum, x) => sum + x)).toBeCloseTo(1, 12);
    }
    expect([binomial(3, 0, 0), binomial(3, 3, 1), binomial(3, 1, 0)]).toEqual([1, 1, 0]);
  });
});

describe('gumbelMax', () => {
  test('is the softmax of the scores over sigma', () => {
    const [a, b, c] = gumbelMax([1, 3, 1], 2);
    expect(a).toBe(c);
    expect(b / a).toBeCloseTo(Math.E, 12);
    expect(a + b + c).toBeCloseTo(1, 12);
    expect(gumbelMax([1000, -1000])).toEqual([1, 0]);
  });
});
