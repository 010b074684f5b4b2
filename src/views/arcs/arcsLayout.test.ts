import { describe, expect, test } from 'vitest';
import { LABEL, textWidth } from '../heatmap/layout';
import { arcsLayout } from './arcsLayout';

const words = (count: number, word: string) => Array.from({ length: count }, () => word);
const crowded = arcsLayout({
  ...{ queries: words(16, '机器学习翻译'), keys: words(12, 'understanding'), heads: 8 },
  ...{ width: 240, height: 200 },
});

describe('sixteen words of either script in little room', () => {
  test('do not touch each other', () => {
    expect(crowded.queryY(1) - crowded.queryY(0)).toBeGreaterThan(LABEL * 1.3);
    expect(crowded.queryY(15) + crowded.step / 2).toBeLessThanOrEqual(crowded.height);
  });

  test('are cut where they would reach into the lines or out of the picture', () => {
    expect(crowded.keys[0]).toMatch(/^under.*…$/);
    for (const word of crowded.queries) expect(textWidth(word, LABEL)).toBeLessThanOrEqual(crowded.left);
    for (const word of crowded.keys) expect(textWidth(word, LABEL)).toBeLessThanOrEqual(240 - crowded.right);
    expect(crowded.right - crowded.left).toBeGreaterThanOrEqual(240 / 3 - 20);
  });

  test('lines of all heads stay within the row of their word', () => {
    expect(crowded.offset(7) - crowded.offset(0)).toBeLessThan(crowded.step);
    expect(crowded.offset(7)).toBe(-crowded.offset(0));
  });
});

test('the shorter column stands in the middle of the longer one', () => {
  const layout = arcsLayout({ queries: ['你', '是'], keys: words(4, 'who'), heads: 1, width: 300, height: 400 });
  expect(layout.queryY(0) - layout.keyY(0)).toBeCloseTo(layout.keyY(3) - layout.queryY(1), 9);
  expect(layout.queries).toEqual(['你', '是']);
  expect(layout.offset(0)).toBe(0);
});
