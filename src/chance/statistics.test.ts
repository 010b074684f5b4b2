import { describe, expect, test } from 'vitest';
import type { Address } from './address';
import { bernoulli, gumbel, keepThreshold, normal, uniform } from './distributions';
import { INTEGERS, randomInteger } from './randomInteger';
import { type StreamKey, streamKey } from './streamKey';

// All seeds are fixed, so these tests give the same answer every time; the bounds are those of the named significance.

/** The integers of the addresses from 0 up to `sizes`, the last axis fastest. */
function integers(key: StreamKey, sizes: Address): number[] {
  const found: number[] = [];
  const visit = (at: number[]): void => {
    if (at.length === 5) found.push(randomInteger(key, at as unknown as Address));
    else for (let i = 0; i < sizes[at.length]; i++) visit([...at, i]);
  };
  visit([]);
  return found;
}

/** Correlation of two sequences times √n: a standard normal number when they are independent. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]): number => x.reduce((sum, v) => sum + v, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, v, i) => sum + (v - mx) * (y[i] - my), 0);
  return (Math.sqrt(a.length) * product(a, ma, b, mb)) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

/** The largest gap between the empirical and the true distribution function, times √n (Kolmogorov & Smirnov). */
function gap(sample: readonly number[], distribution: (x: number) => number): number {
  const n = sample.length;
  const sorted = [...sample].sort((a, b) => a - b);
  const gaps = sorted.map((x, i) => Math.max((i + 1) / n - distribution(x), distribution(x) - i / n));
  return Math.max(...gaps) * Math.sqrt(n);
}

/** Φ by its power series ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), which has nothing to do with how normals are drawn. */
function normalDistribution(x: number): number {
  let sum = 0;
  for (let term = x, n = 1; Math.abs(term) > 1e-17; n += 2, term *= (x * x) / n) sum += term;
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

describe('Kolmogorov–Smirnov', () => {
  const forms: [string, (k: number) => number, (x: number) => number][] = [
    ['uniform', uniform, (x) => x],
    ['normal', normal, normalDistribution],
    ['Gumbel', gumbel, (x) => Math.exp(-Math.exp(-x))],
  ];
  test.each(forms)('%s', (name, from, distribution) => {
    const gaps = [0, 1, 2, 3, 0xffffffff].map((seed) =>
      gap(integers(streamKey(seed, name), [1, 2, 4, 40, 40]).map(from), distribution),
    );
    // Above 1.95 once in a thousand, below 0.4 three times in a thousand (too even is not random either).
    for (const each of gaps) expect(each).toBeLessThan(1.95);
    for (const each of gaps) expect(each).toBeGreaterThan(0.4);
  });

  test('finds a distribution that is off by a little', () => {
    const numbers = integers(streamKey(0, 'normal'), [1, 2, 4, 40, 40]).map(normal);
    expect(
      gap(
        numbers.map((x) => x + 0.05),
        normalDistribution,
      ),
    ).toBeGreaterThan(1.95);
  });
});

test('each of the 24 bits is fair', () => {
  const sample = integers(streamKey(5, 'bits'), [2, 2, 2, 50, 50]);
  for (let bit = 0; bit < 24; bit++) {
    const ones = sample.filter((k) => (k >>> bit) & 1).length;
    expect(Math.abs(ones - 10000), `bit ${bit}`).toBeLessThan(4 * Math.sqrt(5000));
  }
});

describe('keep counts', () => {
  test.each([0.01, 0.1, 0.5, 0.9, 0.999])('kept with probability %f', (keep) => {
    const sample = integers(streamKey(11, 'dropout'), [1, 4, 4, 50, 50]);
    const kept = sample.filter((k) => bernoulli(k, keepThreshold(keep))).length;
    const mean = sample.length * keep;
    expect(Math.abs(kept - mean)).toBeLessThan(4 * Math.sqrt(mean * (1 - keep)));
  });

  test('exactly half of twelve are kept in 0.2256 of all cases, not always', () => {
    let exact = 0;
    for (let draw = 0; draw < 4000; draw++) {
      let kept = 0;
      for (let i = 0; i < 12; i++) kept += Number(randomInteger([1, 2], [draw, 0, 0, 0, i]) < INTEGERS / 2);
      exact += Number(kept === 6);
    }
    expect(Math.abs(exact / 4000 - 0.2256)).toBeLessThan(4 * Math.sqrt((0.2256 * 0.7744) / 4000));
  });
});

test('numbers at a fixed distance along any axis are uncorrelated', () => {
  const key = streamKey(3, 'enc.0.self.noise');
  const size = 30;
  // 5 axes · 12 distances: the largest of 60 standard normal numbers stays below 4 but for four cases in a thousand.
  for (let axis = 0; axis < 5; axis++) {
    // A hundred lines along the axis, spread over two of the others.
    const other = (axis + 4) % 5;
    const lines = Array.from({ length: 100 }, (_, line) =>
      Array.from({ length: size }, (_, i) => {
        const at = [0, 0, 0, 0, 0];
        at[other] = line % 60;
        at[(axis + 2) % 5] = Math.floor(line / 60);
        at[axis] = i;
        return uniform(randomInteger(key, at as unknown as Address));
      }),
    );
    for (let lag = 1; lag <= 12; lag++) {
      const [a, b] = [lines.flatMap((line) => line.slice(lag)), lines.flatMap((line) => line.slice(0, -lag))];
      expect(Math.abs(correlation(a, b)), `axis ${axis}, distance ${lag}`).toBeLessThan(4);
    }
  }
});

describe('streams and seeds', () => {
  const sizes: Address = [1, 1, 1, 64, 64];
  const sample = (seed: number, path: string): number[] => integers(streamKey(seed, path), sizes).map(uniform);

  test('streams of one seed are uncorrelated', () => {
    const paths = ['noise', 'noise2', 'dropout', 'enc.0.self.noise', 'enc.1.self.noise', 'dec.0.cross.noise'];
    const all = paths.map((path) => sample(1, path));
    for (let i = 0; i < all.length; i++) {
      for (let j = 0; j < i; j++)
        expect(Math.abs(correlation(all[i], all[j])), `${paths[i]}, ${paths[j]}`).toBeLessThan(4);
    }
  });

  test('neighbouring seeds are uncorrelated', () => {
    const all = [0, 1, 2, 3, 4, 0xfffffffe, 0xffffffff].map((seed) => sample(seed, 'dropout'));
    for (let i = 0; i < all.length; i++) {
      for (let j = 0; j < i; j++) expect(Math.abs(correlation(all[i], all[j]))).toBeLessThan(4);
    }
  });

  // A generator that advances one sequence by the seed fails this: its next seed gives the same mask, moved along.
  test('the mask of the next seed is no shift of this one', () => {
    const mask = (seed: number): number[] => sample(seed, 'dropout').map((u) => Number(u < 0.5));
    const shifts = [-128, -65, -64, -63, -3, -2, -1, 0, 1, 2, 3, 63, 64, 65, 128];
    const agreement = (a: number[], b: number[], shift: number): number => {
      const pairs = a.map((x, i) => [x, b[i + shift]]).filter(([, y]) => y !== undefined);
      return (2 * pairs.filter(([x, y]) => x === y).length - pairs.length) / Math.sqrt(pairs.length);
    };
    for (let seed = 0; seed < 8; seed++) {
      const [a, b] = [mask(seed), mask(seed + 1)];
      for (const shift of shifts) expect(Math.abs(agreement(a, b, shift)), `shift ${shift}`).toBeLessThan(4);
    }
    const moved = [...mask(0).slice(3), 0, 0, 0];
    expect(agreement(mask(0), moved, -3)).toBeGreaterThan(50);
  });
});

test('a mask with a larger keep probability keeps everything that a smaller one kept', () => {
  const sample = integers(streamKey(2, 'dropout'), [1, 1, 2, 40, 40]);
  let before = sample.map(() => 0);
  let grown = 0;
  for (let keep = 0; keep <= 1; keep += 1 / 64) {
    const mask = sample.map((k) => bernoulli(k, keepThreshold(keep)));
    expect(mask.some((kept, i) => kept < before[i])).toBe(false);
    grown += Number(mask.some((kept, i) => kept > before[i]));
    before = mask;
  }
  expect(grown).toBe(64);
  expect(before.every((kept) => kept === 1)).toBe(true);
});
