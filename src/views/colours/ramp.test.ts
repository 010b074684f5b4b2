import { lab } from 'd3';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { ENTRIES, ramp } from './ramp';
import type { Theme } from './theme';

const lightness = (theme: Theme, kind: 'diverging' | 'sequential') => ramp(kind, theme).css.map((c) => lab(c).l);
const rises = (l: readonly number[]) => l.every((x, i) => i === 0 || x > l[i - 1] - 0.4) && l.at(-1)! - l[0] > 40;

// The cone responses that are left without the red or the green cones (Viénot, Brettel, Mollon 1999), in linear light.
const COLOUR_BLIND = {
  protan: [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
  deutan: [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
};

describe.each(['light', 'dark'] as const)('colour maps, %s', (theme) => {
  it('sequential: lightness goes one way', () => {
    const l = lightness(theme, 'sequential');
    expect(rises(theme === 'light' ? [...l].reverse() : l)).toBe(true);
  });

  it('diverging: lightness goes one way from zero to either end, and both ends weigh the same', () => {
    const l = lightness(theme, 'diverging');
    const arms = [l.slice(0, ENTRIES / 2).reverse(), l.slice(ENTRIES / 2)];
    for (const arm of arms) expect(rises(theme === 'light' ? [...arm].reverse() : arm)).toBe(true);
    expect(Math.max(...arms[0].map((x, i) => Math.abs(x - arms[1][i])))).toBeLessThan(9);
  });

  it('numbers can be read on every cell', () => {
    for (const kind of ['diverging', 'sequential'] as const) {
      const { css, ink } = ramp(kind, theme);
      expect(Math.min(...css.map((c, i) => contrast(c, ink[i])))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(Object.entries(COLOUR_BLIND))('below and above zero stay apart for %s readers', (_, m) => {
    const seen = (css: string) => {
      const [r, g, b] = css.match(/\d+/g)!.map((c) => (Number(c) / 255) ** 2.2);
      const mixed = [0, 3, 6].map((i) => m[i] * r + m[i + 1] * g + m[i + 2] * b);
      return lab(`rgb(${mixed.map((c) => Math.round(255 * Math.max(0, c) ** (1 / 2.2))).join(',')})`);
    };
    const { css } = ramp('diverging', theme);
    for (const magnitude of [0.3, 0.6, 1]) {
      const below = seen(css[Math.round(127.5 * (1 - magnitude))]);
      const above = seen(css[Math.round(127.5 * (1 + magnitude))]);
      expect(Math.hypot(below.a - above.a, below.b - above.b)).toBeGreaterThan(25);
    }
  });
});
