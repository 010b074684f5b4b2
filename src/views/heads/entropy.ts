import { type Matrix, rowOf } from '../matrix';

/**
 * Shannon entropy of a row of weights in bits, −Σ p log₂ p with p = w / Σw: 0 where one key has it all, log₂ M where all
 * have the same. Undefined for a row without weight (everything masked or dropped).
 */
export function entropyBits(weights: readonly number[]): number | undefined {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) return undefined;
  let bits = 0;
  for (const weight of weights) {
    const p = weight / sum;
    if (p > 0) bits -= p * Math.log2(p);
  }
  // A single key gives −1·0.
  return bits + 0;
}

/** Mean entropy in bits of the rows of a head (N, M) that have weight; undefined where none has. */
export function meanEntropyBits(weights: Matrix): number | undefined {
  const rows = Array.from({ length: weights.rows }, (_, row) => entropyBits(rowOf(weights, row)));
  const known = rows.filter((bits) => bits !== undefined);
  return known.length > 0 ? known.reduce((sum, bits) => sum + bits, 0) / known.length : undefined;
}

/** How many keys with equal weights would have that entropy: 2^bits. */
export const effectiveKeys = (bits: number): number => 2 ** bits;
