import { describe, expect, it, test } from 'vitest';
import { type HistogramData, histogramLayout, readingAt, type Series, wholeBins } from './histogram';

const flat: Series = { name: 'flat', start: 0, end: 4, counts: [5, 5, 5, 5] };
const layout = (data: Partial<HistogramData>) => histogramLayout({ series: [flat], ...data }, 300, 140);
/** The corners of an outline, `[x, y]` one after the other. */
function corners(path: string): [number, number][] {
  const [, x, y, rest] = /^M(\S+) (\S+?)((?:[VH].*)?)Z$/.exec(path)!;
  const found: [number, number][] = [[Number(x), Number(y)]];
  for (const [, way, to] of rest.matchAll(/([VH])([^VH]+)/g)) {
    const [lastX, lastY] = found[found.length - 1];
    found.push(way === 'V' ? [lastX, Number(to)] : [Number(to), lastY]);
  }
  return found;
}

describe('histogramLayout', () => {
  it('makes the highest bar as high as there is room, and the others in proportion', () => {
    const { bars, base, top } = layout({ series: [{ ...flat, counts: [1, 4, 0, 2] }] });
    const heights = corners(bars[0])
      .filter((_, i) => i % 2 === 1)
      .map(([, y]) => base - y);
    expect(heights[1]).toBeCloseTo(base - top, 0);
    expect(heights[0]).toBeCloseTo((base - top) / 4, 0);
    expect(heights[2]).toBe(0);
    expect(heights[3]).toBeCloseTo((base - top) / 2, 0);
  });

  it('leaves empty bins at the ends out, and keeps what is marked or expected in sight', () => {
    const series = [{ ...flat, end: 40, counts: Array.from({ length: 40 }, (_, i) => Number(i >= 10 && i < 30)) }];
    const shown = layout({ series });
    expect(shown.bins).toEqual([9, 30]);
    expect(shown.bin(10).x).toBeGreaterThan(shown.left);
    expect(layout({ series, marked: 38 }).bins[1]).toBeGreaterThan(37);
    const far = layout({ series, expected: { points: [{ value: 2, probability: 1 }] } });
    expect(far.points[0].x).toBeGreaterThan(far.left);
    expect(far.bins[0]).toBeLessThan(3);
  });

  it('gives a number that never moved one narrow bar', () => {
    const still = layout({
      series: [{ ...flat, end: 64, counts: Array.from({ length: 64 }, (_, i) => 9 * +(i === 30)) }],
    });
    const [[from], , [to]] = corners(still.bars[0]);
    expect(to - from).toBeLessThan(30);
    expect(from).toBeGreaterThan(still.left);
    expect(to).toBeLessThan(still.right);
  });

  it('draws equal shares with equal areas where bins differ in width', () => {
    const wide: Series = { ...flat, name: 'wide', counts: [10, 10] };
    const { bars } = layout({ series: [flat, wide] });
    expect(corners(bars[0])[1][1]).toBeCloseTo(corners(bars[1])[1][1], 1);
  });

  it('lays a density over the bars: one that is the truth goes along their tops', () => {
    const { curve, bars } = layout({ expected: { density: () => 0.25 } });
    const top = corners(bars[0])[1][1];
    for (const [, y] of curve!.matchAll(/[ML]\S+ ([\d.]+)/g)) expect(Number(y)).toBeCloseTo(top, 1);
  });

  it('puts single expected numbers as high as their probability', () => {
    const { points, base, top } = layout({
      series: [{ ...flat, counts: [3, 0, 0, 1] }],
      expected: {
        points: [
          { value: 0.5, probability: 0.75 },
          { value: 3.5, probability: 0.25 },
        ],
      },
    });
    expect(points[0].y).toBeCloseTo(top, 5);
    expect(points[1].y).toBeCloseTo(base - (base - top) / 3, 5);
  });

  it('has a line for each series of which more is known, in the order of the series', () => {
    const quantiles = [0.05, 0.5, 0.95].map((share) => ({ share, value: 4 * share }));
    const { summaries, base } = layout({ series: [{ ...flat, mean: 2, quantiles }, flat, { ...flat, mean: 1 }] });
    expect(summaries).toHaveLength(2);
    expect(summaries[0].quantiles[1].x).toBeCloseTo(summaries[0].mean!, 5);
    expect(summaries[1].mean).toBeLessThan(summaries[0].mean!);
    expect(summaries[1].y).toBeGreaterThan(summaries[0].y);
    expect(summaries[0].y).toBeGreaterThan(base);
    expect(summaries[1].y).toBeLessThan(140);
  });

  it('finds the bin under a place and never one that is not shown', () => {
    const { bin, binAt, bins } = layout({});
    for (let i = bins[0]; i <= bins[1]; i++) expect(binAt(bin(i).x + bin(i).width / 2)).toBe(i);
    expect(binAt(-100)).toBe(bins[0]);
    expect(binAt(1e4)).toBe(bins[1]);
  });

  it('stays finite for counts that are all zero', () => {
    const { bars, x, y } = layout({ series: [{ ...flat, counts: [0, 0, 0, 0] }] });
    expect(bars).toEqual(['']);
    expect([...x, ...y].every(({ at }) => Number.isFinite(at))).toBe(true);
  });
});

test('readingAt tells the bin around a number, and none beyond the bins', () => {
  const series: Series = { ...flat, counts: [1, 2, 3, 4] };
  expect(readingAt(series, 2.2)).toEqual({ from: 2, to: 3, count: 3, share: 0.3 });
  expect(readingAt(series, 9)).toMatchObject({ count: 0, share: 0 });
});

describe('wholeBins', () => {
  test('bins narrower than 1 become one for each whole number, with the same counts', () => {
    const series = { name: '', start: 2, end: 5, counts: [1, 0, 4, 0, 2, 3], mean: 3.6 };
    const whole = wholeBins(series);
    expect([whole.start, whole.end]).toEqual([1.5, 5.5]);
    expect(Array.from(whole.counts)).toEqual([1, 4, 2, 3]);
  });

  test('wider bins stay', () => {
    const series = { name: '', start: 0, end: 12, counts: [1, 2, 3], mean: 5 };
    expect(wholeBins(series)).toBe(series);
  });
});
