import { describe, expect, test } from 'vitest';
import { spreadLayout, widestFirst } from './spreadLayout';

const row = (id: string, shift?: number, deviation?: number) => ({ id, name: id, shift, deviation });

describe('bands of spreads', () => {
  const { still, bands, ticks } = spreadLayout([row('a', 0, 1), row('b', 2, 1), row('c'), row('d', -0.5, 0)]);

  test('share one scale, on which a band is two standard deviations wide', () => {
    expect(bands[0]!.width).toBeCloseTo(bands[1]!.width, 9);
    expect(bands[0]!.left + bands[0]!.width / 2).toBeCloseTo(still, 9);
    expect(bands[0]!.mean).toBeCloseTo(still, 9);
    // b moves by 2, as far as a band is wide.
    expect(bands[1]!.mean - still).toBeCloseTo(bands[0]!.width, 9);
    expect(bands[3]!.width).toBe(0);
    expect(bands[3]!.mean).toBeLessThan(still);
    for (const band of [bands[0]!, bands[1]!]) {
      expect(band.left).toBeGreaterThan(0);
      expect(band.left + band.width).toBeLessThan(100);
    }
  });

  test('what is not measured yet has none; marks are within the width, and one of them is 0', () => {
    expect(bands[2]).toBeUndefined();
    expect(ticks.some(({ at }) => Math.abs(at - still) < 1e-9)).toBe(true);
    expect(ticks.every(({ at }) => at >= 0 && at <= 100)).toBe(true);
  });

  test('marks of very large numbers are short, and no two of them alike', () => {
    const texts = spreadLayout([row('a', 3e14, 5e15)]).ticks.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(2);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text.length).toBeLessThan(8);
  });

  test('nothing measured at all has a scale nevertheless', () => {
    expect(spreadLayout([row('a')])).toMatchObject({ still: 50, bands: [undefined] });
  });

  test('the widest first, the unknown last', () => {
    expect(widestFirst([row('a', 0, 1), row('b'), row('c', 0, 3)]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
