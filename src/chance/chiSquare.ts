import { erfc } from './normalCdf';

/** How well counts agree with probabilities. */
export interface Fit {
  /** Pearson's χ² = Σ (count − expected)² / expected. */
  readonly statistic: number;
  /** Degrees of freedom: cells less one. */
  readonly freedom: number;
  /** How often counts that follow the probabilities are at least as far from them, by luck alone. */
  readonly luck: number;
}

/** The least expected count of a cell for which χ² is near its limit; smaller ones are taken together (Cochran 1954). */
const LEAST_EXPECTED = 5;

/**
 * Pearson's χ² test of counts against the probabilities of their cells. Undefined where too few cells are left to compare.
 * A count where nothing can be is infinitely far.
 */
export function chiSquareFit(counts: ArrayLike<number>, probabilities: readonly number[]): Fit | undefined {
  const all = Array.from(counts).reduce((sum, count) => sum + count, 0);
  const cells: [number, number][] = [];
  const few: [number, number] = [0, 0];
  probabilities.forEach((probability, i) => {
    const expected = all * probability;
    if (expected >= LEAST_EXPECTED) cells.push([counts[i], expected]);
    else {
      few[0] += counts[i];
      few[1] += expected;
    }
  });
  if (few[0] > 0 && few[1] === 0) return { statistic: Infinity, freedom: Math.max(1, cells.length), luck: 0 };
  if (few[1] >= LEAST_EXPECTED) cells.push(few);
  if (cells.length < 2) return undefined;
  const statistic = cells.reduce((sum, [count, expected]) => sum + (count - expected) ** 2 / expected, 0);
  return { statistic, freedom: cells.length - 1, luck: chiSquareTail(statistic, cells.length - 1) };
}

/**
 * The probability that χ² with so many degrees of freedom is at least x: Q(freedom/2, x/2), from Q(½, y) = erfc √y or
 * Q(1, y) = e⁻ʸ and Q(a + 1, y) = Q(a, y) + yᵃ e⁻ʸ / Γ(a + 1) (Abramowitz & Stegun 6.5.22).
 */
export function chiSquareTail(x: number, freedom: number): number {
  const y = x / 2;
  const odd = freedom % 2 === 1;
  let tail = odd ? erfc(Math.sqrt(y)) : Math.exp(-y);
  let term = odd ? 2 * Math.sqrt(y / Math.PI) * Math.exp(-y) : y * Math.exp(-y);
  for (let a = odd ? 1.5 : 2; a <= freedom / 2; a++) {
    tail += term;
    term *= y / a;
  }
  return Math.min(1, tail);
}
