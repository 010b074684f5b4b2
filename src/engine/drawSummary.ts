import type { Shape } from '../tensor/shape';

// What many draws of a tensor say about each of its numbers. All of it can be merged chunk by chunk.

/** Of every number of a tensor, row-major in the shape of one draw. */
export interface Moments {
  readonly draws: number;
  readonly mean: Float64Array;
  /** Sum of squared deviations from the mean. */
  readonly squares: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Counts of every number in `bins` bins of its own; what lies beyond them is counted in the first and last. */
export interface Histograms {
  readonly bins: number;
  /** Where the first bin starts and where the last one ends, one a number. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** (numbers, bins), row-major. */
  readonly counts: Float64Array;
}

/** How often each place of a row holds the row's largest number, the first of equals. */
export interface TopCounts {
  readonly places: number;
  /** (rows, places), row-major. */
  readonly counts: Float64Array;
  /** Where the largest number of each row is without chance. */
  readonly withoutChance: Float64Array;
}

export interface DrawSummary extends Moments {
  /** Of one draw. */
  readonly shape: Shape;
  readonly histograms?: Histograms;
  readonly top?: TopCounts;
}

/**
 * The moments of two groups of draws together (Chan, Golub & LeVeque 1983), in float64: they depend on how the draws are
 * divided by rounding alone.
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  const draws = a.draws + b.draws;
  const apart = a.mean.map((mean, i) => b.mean[i] - mean);
  return {
    draws,
    mean: a.mean.map((mean, i) => mean + (apart[i] * b.draws) / draws),
    squares: a.squares.map((squares, i) => squares + b.squares[i] + (apart[i] ** 2 * a.draws * b.draws) / draws),
    low: a.low.map((low, i) => Math.min(low, b.low[i])),
    high: a.high.map((high, i) => Math.max(high, b.high[i])),
  };
}

/** What two groups of draws say together; their bins are the same. */
export function mergeSummaries(a: DrawSummary, b: DrawSummary): DrawSummary {
  const added = <T extends { readonly counts: Float64Array }>(x: T | undefined, y: T | undefined) =>
    x && y && { ...x, counts: x.counts.map((count, i) => count + y.counts[i]) };
  return {
    ...a,
    ...mergeMoments(a, b),
    histograms: added(a.histograms, b.histograms),
    top: added(a.top, b.top),
  };
}

/** Spread of a number over draws: its standard deviation, estimated from the sample (n − 1); 0 for a single draw. */
export const deviation = ({ squares, draws }: Moments, i: number): number =>
  draws > 1 ? Math.sqrt(squares[i] / (draws - 1)) : 0;

/** How far the mean of these draws is likely from the mean of all there could be: the standard error. */
export const meanError = (moments: Moments, i: number): number => deviation(moments, i) / Math.sqrt(moments.draws);

/** Share of the draws in which the largest number of a row is not where it is without chance. */
export function topChanged({ counts, places, withoutChance }: TopCounts, row: number): number {
  const own = counts.subarray(row * places, (row + 1) * places);
  return 1 - own[withoutChance[row]] / own.reduce((sum, count) => sum + count, 0);
}

export const binWidth = ({ bins, start, end }: Omit<Histograms, 'counts'>, i: number): number =>
  (end[i] - start[i]) / bins;

/**
 * The number that a share `q` of the draws stays below, from the histogram, as if a bin's draws were spread evenly over
 * it: at most one bin's width from that of the draws themselves, as long as those are within the bins.
 */
export function quantile(histograms: Histograms, i: number, q: number): number {
  const { bins, start, end, counts } = histograms;
  const own = counts.subarray(i * bins, (i + 1) * bins);
  let left = q * own.reduce((sum, count) => sum + count, 0);
  for (let bin = 0; bin < bins; bin++) {
    if (own[bin] > 0 && left <= own[bin]) return start[i] + (bin + left / own[bin]) * binWidth(histograms, i);
    left -= own[bin];
  }
  return end[i];
}

/** The same from the draws themselves, which are sorted: exact, between two draws in proportion. */
export function exactQuantile(sorted: ArrayLike<number>, q: number): number {
  const at = q * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Bins for draws like those so far: the least and the largest stand in the middle of a bin, with an eighth of the bins
 * beyond each of them, so that a number that only ever takes two values is never at an edge. Rounded to float32, which
 * both backends then count with.
 */
export function binsFor({ low, high }: Moments, bins: number): Omit<Histograms, 'counts'> {
  const beyond = Math.floor(bins / 8);
  const between = Math.max(1, bins - 1 - 2 * beyond);
  const width = low.map((least, i) => (high[i] - least) / between || SMALL * Math.abs(least) || SMALL);
  const start = low.map((least, i) => Math.fround(least - (beyond + 0.5) * width[i]));
  return { bins, start, end: start.map((from, i) => Math.fround(from + bins * width[i])) };
}

/** Width of the bins of a number that has not moved yet, as a share of it. */
const SMALL = 1e-3;
