import { describe, expect, test } from 'vitest';
import { layerSizesLayout, powerOfTen } from './layerSizes';

describe('sizes by layer', () => {
  test('equal ratios are equal distances, and layers stand evenly from left to right', () => {
    const { series, left, right, base, top, one } = layerSizesLayout([{ name: 'a', sizes: [0.01, 0.1, 1] }], 400, 200);
    const [first, second, third] = series[0].points;
    expect(first.y - second.y).toBeCloseTo(second.y - third.y, 6);
    expect(third.y).toBeCloseTo(one, 6);
    expect(first.y).toBeCloseTo(base, 6);
    expect([first.x, second.x, third.x]).toEqual([left, (left + right) / 2, right]);
    expect(one).toBeGreaterThan(top);
  });

  test('two series share one scale; what is 0 or no number interrupts its line', () => {
    const sizes = [1e-11, 0, 1e-3, Number.NaN, 1];
    const { series, y } = layerSizesLayout(
      [
        { name: 'a', sizes },
        { name: 'b', sizes: [15, 4, 2, 1.5, 1] },
      ],
      400,
      300,
    );
    expect(series[0].points.map(({ layer }) => layer)).toEqual([0, 2, 4]);
    expect(series[0].path.match(/M/g)).toHaveLength(3);
    expect(series[1].path.match(/M/g)).toHaveLength(1);
    expect(series[1].points[0].y).toBeLessThan(series[0].points[4 - 2].y);
    expect(y.at(0)!.at).toBeGreaterThan(y.at(-1)!.at);
  });

  test('a place on screen is the nearest layer', () => {
    const { layerAt, layerX, last } = layerSizesLayout([{ name: 'a', sizes: Array(25).fill(1) }], 400, 200);
    expect(last).toBe(24);
    for (const layer of [0, 7, 24]) expect(layerAt(layerX(layer) + 2)).toBe(layer);
    expect([layerAt(-50), layerAt(900)]).toEqual([0, 24]);
  });

  test('ticks have room, also on a phone', () => {
    const sizes = Array.from({ length: 25 }, (_, i) => 10 ** (i - 24));
    const { x, y } = layerSizesLayout([{ name: 'a', sizes }], 320, 240);
    for (const ticks of [x, y]) {
      const gaps = ticks.slice(1).map(({ at }, i) => Math.abs(at - ticks[i].at));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
    }
    expect(x[0].text).toBe('x');
  });

  test('powers of ten', () => {
    expect([-11, -1, 0, 1, 12].map(powerOfTen)).toEqual(['10⁻¹¹', '0.1', '1', '10', '10¹²']);
  });
});
