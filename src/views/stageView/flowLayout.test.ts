import { describe, expect, it } from 'vitest';
import { FEATURE_CELLS, WORD_CELLS } from '../heatmap/layout';
import { areStacked, fitsBeside, flowLayout, isStacked } from './flowLayout';

const room = { labels: 60, beside: 0, heads: 4, width: 706, height: 470 };
const words = (count: number) => Array.from({ length: count }, () => 'machine');

describe('flowLayout', () => {
  it('fits two and three matrices of words side by side', () => {
    for (const [tokens, count] of [
      [4, 2],
      [4, 3],
      [9, 2],
      [9, 3],
      [16, 2],
    ]) {
      const parts = Array.from({ length: count }, () => ({ rows: tokens, cols: tokens }));
      const cell = flowLayout({ ...room, parts, colWords: words(tokens) });
      expect(60 + count * tokens * cell.width).toBeLessThanOrEqual(706 - 60 * (count - 1));
      expect(tokens * cell.height, `${tokens} rows`).toBeLessThanOrEqual(300);
      expect(cell.height).toBeLessThanOrEqual(Math.max(WORD_CELLS.min.height, 1.4 * cell.width + 1));
    }
  });

  it('stacks wide matrices and leaves room for strips', () => {
    expect([isStacked(16, 706), isStacked(64, 706), isStacked(4, 366)]).toEqual([false, true, true]);
    const three = Array.from({ length: 3 }, () => ({ rows: 4, cols: 14 }));
    expect([areStacked(three.slice(1), 676, 60), areStacked(three, 676, 60)]).toEqual([false, true]);
    const parts = [9, 1, 1, 9].map((rows) => ({ rows, cols: 64 }));
    const cell = flowLayout({ ...room, heads: 1, parts });
    expect(18 * cell.height + 4 * 22 + 3 * 20 + 24 + 62).toBeLessThanOrEqual(470);
    expect(64 * cell.width).toBeLessThanOrEqual(706 - 60);
  });

  it('beside another picture words shrink to the height there is, and on a phone they do not', () => {
    const parts = Array.from({ length: 2 }, () => ({ rows: 9, cols: 9 }));
    const narrow = { ...room, width: 400, parts, colWords: words(9) };
    const shared = flowLayout({ ...narrow, shared: true });
    expect(18 * shared.height + 2 * 42 + 94 + 46).toBeLessThanOrEqual(470);
    expect(9 * shared.width).toBeLessThanOrEqual(400 - 60);
    expect(flowLayout(narrow).height).toBe(30);
  });

  it('knows when not all parts fit beside another picture', () => {
    const of = (tokens: number) => Array.from({ length: 2 }, () => ({ rows: tokens, cols: tokens }));
    const beside = { ...room, width: 400, height: 435, heads: 8, shared: true };
    expect(fitsBeside({ ...beside, heads: 4, parts: of(6), colWords: words(6) })).toBe(true);
    expect(fitsBeside({ ...beside, parts: of(15), colWords: words(15) })).toBe(false);
    expect(fitsBeside({ ...beside, parts: of(15).slice(1), colWords: words(15) })).toBe(true);
  });

  it('stops at the smallest cell', () => {
    const parts = [{ rows: 60, cols: 300 }];
    expect(flowLayout({ ...room, parts })).toEqual(FEATURE_CELLS.min);
  });
});
