import { normalCdf, normalDensity } from '../chance/normalCdf';

/** What a unit makes of its sum. */
export type Activation = 'none' | 'relu';

const FUNCTIONS: Readonly<Record<Activation, (x: number) => number>> = { none: (x) => x, relu: (x) => Math.max(x, 0) };

export const activated = (x: number, activation: Activation): number => FUNCTIONS[activation](x);

/**
 * The mean of a(fixed + Σ of the terms that stay) over all masks, each term staying with probability `keep`: what many
 * draws tend to, without drawing. Every one of the 2^terms thinned units is worked out; up to 20 terms.
 */
export function thinnedMean(terms: readonly number[], fixed: number, keep: number, activation: Activation): number {
  const from = (at: number, sum: number, chance: number): number => {
    if (chance === 0) return 0;
    if (at === terms.length) return chance * activated(sum, activation);
    return from(at + 1, sum + terms[at], chance * keep) + from(at + 1, sum, chance * (1 - keep));
  };
  return from(0, fixed, 1);
}

/** The mean of a(u) over a normal u; with ReLU μ·Φ(μ/σ) + σ·φ(μ/σ). */
export function normalMean(mean: number, deviation: number, activation: Activation): number {
  if (activation === 'none' || deviation === 0) return activated(mean, activation);
  const z = mean / deviation;
  return mean * normalCdf(z) + deviation * normalDensity(z);
}

/** How two sums of the same masked inputs move together under dropout: their correlation, 0 where one does not move. */
export function sharedInputs(a: readonly number[], b: readonly number[]): number {
  const product = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, v, i) => sum + v * y[i], 0);
  const size = Math.sqrt(product(a, a) * product(b, b));
  return size > 0 ? product(a, b) / size : 0;
}
