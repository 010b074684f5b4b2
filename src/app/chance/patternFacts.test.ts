import { expect, test } from 'vitest';
import { maskFacts, spreadFacts } from './patternFacts';

test('twelve numbers at p = ½ lose exactly six with probability 0.226', () => {
  const facts = maskFacts([1, 0, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1], 0.5);
  expect(facts).toMatchObject({ total: 12, dropped: 4, expected: { mean: 6, deviation: Math.sqrt(3) } });
  expect(facts.exactly).toBeCloseTo(0.2256, 4);
});

test('of 54 at p = ½ 27 ± 3.67 are expected, as counts of 22 and 30 are', () => {
  const { expected } = maskFacts(Array(54).fill(1), 0.5);
  expect(expected.mean).toBe(27);
  expect(expected.deviation).toBeCloseTo(3.674, 3);
});

test('no probability is said of a mean that is no whole number, of all or none, or of very many', () => {
  expect(maskFacts([1, 1, 0], 0.5).exactly).toBeUndefined();
  expect(maskFacts([1, 1], 0).exactly).toBeUndefined();
  expect(maskFacts([0, 0], 1).exactly).toBeUndefined();
  expect(maskFacts(Array(2000).fill(1), 0.5).exactly).toBeUndefined();
  // 0.3 in float32 is not quite 0.3.
  expect(maskFacts(Array(10).fill(1), Math.fround(0.3)).exactly).toBeCloseTo(0.2668, 4);
});

test('mean and spread of a pattern beside what is expected of its mean', () => {
  const facts = spreadFacts([1, 2, 3, 6], { mean: 0, spread: 2 });
  expect(facts).toMatchObject({ count: 4, mean: 3, expected: { mean: 0, deviation: 1 } });
  expect(facts.spread).toBeCloseTo(Math.sqrt(3.5), 12);
});
