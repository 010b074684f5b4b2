import { expect, test } from 'vitest';
import { bernoulli, categorical, gumbel, keepThreshold, normal, uniform } from './distributions';
import { INTEGERS } from './randomInteger';

const LAST = INTEGERS - 1;

test('uniform can be 0 and is never 1, and float32 holds it exactly', () => {
  expect(uniform(0)).toBe(0);
  expect(uniform(LAST)).toBeLessThan(1);
  for (const k of [1, 12345, LAST]) expect(Math.fround(uniform(k))).toBe(uniform(k));
});

// Quantiles and −log(−log u) at (k + ½) · 2⁻²⁴, worked out in another language; both ends, both sides of each branch.
const KNOWN: readonly [k: number, normal: number, gumbel: number][] = [
  [0, -5.419983174916869, -2.8523629042865366],
  [1, -5.220113060600539, -2.7868655235592352],
  [100, -4.377941790545687, -2.487018967767689],
  [251658, -2.170089968368178, -1.4350140572668155],
  [1258290, -1.439531765687039, -0.951761237842756],
  [1258291, -1.4395313446176727, -0.9517609310293565],
  [4000000, -0.7113986782897874, -0.3602775493042751],
  [8388607, -7.470334394666561e-8, 0.36651283459034006],
  [8388608, 7.470334394666561e-8, 0.3665130065729909],
  [12345678, 0.6306331215372919, 1.1818340429996463],
  [16777214, 5.220113060600539, 16.23006718062704],
  [16777215, 5.419983174916869, 17.328679499097472],
];

test.each(KNOWN)('normal and Gumbel from k = %i', (k, expectedNormal, expectedGumbel) => {
  expect(Math.abs(normal(k) / expectedNormal - 1)).toBeLessThan(1e-13);
  expect(Math.abs(gumbel(k) - expectedGumbel)).toBeLessThan(1e-12);
});

test('normal is symmetric and both rise with k', () => {
  for (let k = 0; k < INTEGERS; k += 9973) {
    expect(normal(LAST - k)).toBe(-normal(k));
    if (k === 0) continue;
    expect(normal(k)).toBeGreaterThan(normal(k - 1));
    expect(gumbel(k)).toBeGreaterThan(gumbel(k - 1));
  }
});

test('Bernoulli: 0 keeps none, 1 keeps all, more keeps what less kept', () => {
  expect([0, 1, LAST].map((k) => bernoulli(k, keepThreshold(0)))).toEqual([0, 0, 0]);
  expect([0, 1, LAST].map((k) => bernoulli(k, keepThreshold(1)))).toEqual([1, 1, 1]);
  expect([INTEGERS / 4 - 1, INTEGERS / 4].map((k) => bernoulli(k, keepThreshold(0.25)))).toEqual([1, 0]);
  expect(keepThreshold(1 + 1e-9)).toBe(INTEGERS);
  expect(keepThreshold(-1e-9)).toBe(0);
});

test('categorical: the first index whose cumulative weight exceeds u', () => {
  const weights = [0, 0.25, 0, 0.5, 0.25, 0];
  expect([0, 0.249, 0.25, 0.74, 0.75, 0.999].map((u) => categorical(weights, u))).toEqual([1, 1, 3, 3, 4, 4]);
});

test('categorical: weights that stop short of u give the last that has any, none give −1', () => {
  expect(categorical([0.3, 0.3, 0], 0.9)).toBe(1);
  expect(categorical([0, 0], 0.5)).toBe(-1);
  expect(categorical([], 0)).toBe(-1);
});
