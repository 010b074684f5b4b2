import { binomial, type Expected } from '../../chance/expectations';

/** How many numbers of a mask are 0, and how many would be on average. */
export interface MaskFacts {
  readonly total: number;
  readonly dropped: number;
  readonly expected: Expected;
  /** The probability that exactly as many are dropped as on average, where that is a whole number of not too many. */
  readonly exactly?: number;
}

/** As many as the formula of `binomial` is for. */
const MOST = 1000;

/** Each of them is 0 with probability `p`, whatever the others are. */
export function maskFacts(values: ArrayLike<number>, p: number): MaskFacts {
  const total = values.length;
  const mean = total * p;
  const whole = Math.round(mean);
  const isWhole = Math.abs(mean - whole) < 1e-3 && whole > 0 && whole < total;
  return {
    total,
    dropped: Array.from(values).filter((value) => value === 0).length,
    expected: { mean, deviation: Math.sqrt(total * p * (1 - p)) },
    ...(isWhole && total <= MOST ? { exactly: binomial(total, whole, p) } : {}),
  };
}

/** Mean and spread of the numbers of a pattern; of its mean, what is expected, and how far it usually is from that. */
export function spreadFacts(values: ArrayLike<number>, of: { readonly mean: number; readonly spread: number }) {
  const numbers = Array.from(values);
  const count = numbers.length;
  const mean = numbers.reduce((sum, x) => sum + x, 0) / count;
  const spread = Math.sqrt(numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count);
  const expected: Expected = { mean: of.mean, deviation: of.spread / Math.sqrt(count) };
  return { count, mean, spread, expected };
}
