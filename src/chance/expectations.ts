// What many draws tend to, where there is a formula. For score noise other than Gumbel in front of arg-max there is none.

export interface Expected {
  readonly mean: number;
  /** Standard deviation over draws. */
  readonly deviation: number;
}

/** Where dropout puts its scale right, as in `shaders/dropout.ts`. */
export type DropoutScale = 'upscaleInTrain' | 'downscaleInInfer';

/**
 * A sum whose terms are each dropped with probability p in training, independently. One term: a weight after dropout. The
 * weights of a row: the row's sum. Weight times value over the keys: a cell of the context. w·v over the inputs of a unit:
 * the unit under DropConnect (Wan et al. 2013), which keeps with probability 1 − p and scales afterwards, so
 * `downscaleInInfer`; by these two moments its inference draws a Gaussian.
 */
export function droppedSum(terms: readonly number[], p: number, scale: DropoutScale = 'upscaleInTrain'): Expected {
  const factor = scale === 'downscaleInInfer' ? 1 : p < 1 ? 1 / (1 - p) : 0;
  const sum = terms.reduce((total, x) => total + x, 0);
  const squares = terms.reduce((total, x) => total + x * x, 0);
  return { mean: factor * (1 - p) * sum, deviation: factor * Math.sqrt(p * (1 - p) * squares) };
}

/**
 * The probability that exactly `k` of `n` numbers stay, each with probability p and independently; n up to 1000. Of 12
 * numbers at p = ½ exactly 6 stay in 22.6% of all draws.
 */
export function binomial(n: number, k: number, p: number): number {
  let chance = 1;
  for (let i = 1; i <= k; i++) chance *= ((n - k + i) / i) * p;
  for (let i = 0; i < n - k; i++) chance *= 1 - p;
  return chance;
}

/**
 * How often each score of a row is the largest once `sigma` times standard Gumbel noise is added: the softmax of
 * scores / sigma (Gumbel 1954; the Gumbel-max trick). `sigma` above 0.
 */
export function gumbelMax(scores: readonly number[], sigma = 1): number[] {
  const largest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp((score - largest) / sigma));
  const total = parts.reduce((sum, x) => sum + x, 0);
  return parts.map((x) => x / total);
}
