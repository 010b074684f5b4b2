import { normalQuantile } from './normalQuantile';
import { INTEGERS } from './randomInteger';

// Each distribution is a function of the random integer k, 0 … 2²⁴ − 1; the formulae are those of random.wgsl.

/** Uniform on [0, 1): k · 2⁻²⁴. Never 1; it can be 0. Exact in float32. */
export const uniform = (k: number): number => k / INTEGERS;

/**
 * Standard normal by the inverse of its distribution function at (k + ½) · 2⁻²⁴. It is worked out from the smaller tail,
 * so it is symmetric (k and 2²⁴ − 1 − k give opposite numbers) and finite (at most 5.42 from 0).
 */
export function normal(k: number): number {
  const tail = 2 * Math.min(k, INTEGERS - 1 - k) + 1;
  // 2⁻²⁵·tail is the probability of the tail, and what it lacks of ½ is exact too.
  const size = normalQuantile(tail / (2 * INTEGERS), (INTEGERS - tail) / (2 * INTEGERS));
  return k < INTEGERS / 2 ? -size : size;
}

/** Standard Gumbel: −log(−log u) at u = (k + ½) · 2⁻²⁴; near u = 1 from 1 − u, which keeps its digits there. */
export function gumbel(k: number): number {
  const fromAbove = k >= INTEGERS / 2;
  const tail = (2 * (fromAbove ? INTEGERS - 1 - k : k) + 1) / (2 * INTEGERS);
  return -Math.log(fromAbove ? -Math.log1p(-tail) : -Math.log(tail));
}

/**
 * The integer that a Bernoulli draw compares k with, from the probability of a 1. Computed once, so both backends keep
 * the same; a larger probability keeps all that a smaller one kept. 0 keeps none, 1 keeps all.
 */
export const keepThreshold = (probability: number): number =>
  Math.round(Math.min(1, Math.max(0, probability)) * INTEGERS);

/** 1 or 0. */
export const bernoulli = (k: number, threshold: number): number => Number(k < threshold);

/**
 * The first index whose cumulative weight exceeds u, u in [0, 1). Weights that sum to less than u by rounding give the
 * last index with a positive weight; no positive weight at all gives −1.
 */
export function categorical(weights: ArrayLike<number>, u: number): number {
  let sum = 0;
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] > 0) last = i;
    sum += weights[i];
    if (sum > u) return last;
  }
  return last;
}
