import { normalCdf, normalDensity } from '../chance/normalCdf';
import type { Tensor } from '../tensor/tensor';

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

/** A unit whose terms stay with probability `keep` each, in several ways: none of these numbers is drawn. */
export interface ThinnedUnit {
  /** Of its sum u over all masks. */
  readonly mean: number;
  readonly deviation: number;
  /** The mean of a(u): over all masks, with u scaled, and with u taken for normal. */
  readonly truth: number;
  readonly scaled: number;
  readonly gaussian: number;
}

export function thinnedUnit(terms: readonly number[], keep: number, activation: Activation): ThinnedUnit {
  const mean = keep * terms.reduce((sum, x) => sum + x, 0);
  const deviation = Math.sqrt(keep * (1 - keep) * terms.reduce((sum, x) => sum + x * x, 0));
  return {
    mean,
    deviation,
    truth: thinnedMean(terms, 0, keep, activation),
    scaled: activated(mean, activation),
    gaussian: normalMean(mean, deviation, activation),
  };
}

/** What each weight of unit `unit` adds to its sum at example `example`, and its bias. v (N, E), W (F, E), b (F). */
export function termsOf(v: Tensor, W: Tensor, b: Tensor | undefined, example: number, unit: number): number[] {
  const inputs = W.shape[1];
  const terms = Array.from({ length: inputs }, (_, i) => W.values[unit * inputs + i] * v.values[example * inputs + i]);
  return b ? [...terms, b.values[unit]] : terms;
}

/** How two sums of the same masked inputs move together under dropout: their correlation, 0 where one does not move. */
export function sharedInputs(a: readonly number[], b: readonly number[]): number {
  const product = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, v, i) => sum + v * y[i], 0);
  const size = Math.sqrt(product(a, a) * product(b, b));
  return size > 0 ? product(a, b) / size : 0;
}
