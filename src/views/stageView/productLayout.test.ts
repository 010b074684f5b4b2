import { describe, expect, it } from 'vitest';
import { columnRoom, headRoom } from '../heatmap/layout';
import { GAP, productLayout } from './productLayout';

const used = (
  r: { rows: number; inner: number; cols: number; colWords?: readonly string[] },
  c: ReturnType<typeof productLayout>,
) => ({
  width: 60 + r.inner * c.inner.width + GAP + r.cols * c.colWidth,
  // Captions, words or ticks over the columns, arithmetic.
  height:
    44 + columnRoom(r.colWords, r.cols, c.colWidth) + r.inner * c.inner.height + GAP + r.rows * c.rowHeight + below(c),
});
const below = ({ strip }: ReturnType<typeof productLayout>): number => (strip ? 118 : 34);
const words = (count: number) => Array.from({ length: count }, () => 'word');

describe('productLayout', () => {
  it.each([
    ['scores of 4 heads', { rows: 4, inner: 16, cols: 4, colWords: words(4) }],
    ['scores of long sentences', { rows: 12, inner: 16, cols: 12, colWords: words(12) }],
    ['scores of the longest sentences', { rows: 16, inner: 16, cols: 16, colWords: words(16) }],
    ['context of the longest sentences', { rows: 16, inner: 16, cols: 8, innerWords: words(16) }],
    ['a projection of the longest sentences', { rows: 16, inner: 64, cols: 64 }],
    ['context', { rows: 5, inner: 5, cols: 16, innerWords: words(5) }],
    ['a projection', { rows: 6, inner: 64, cols: 64 }],
    ['the widening of the feed-forward part', { rows: 6, inner: 64, cols: 128 }],
    ['logits', { rows: 4, inner: 64, cols: 221, colWords: words(221) }],
  ])('%s fit the middle column', (_, r) => {
    const room = { ...r, rowWords: words(r.rows), width: 676, height: 435 };
    const { width, height } = used(r, productLayout(room));
    expect(width).toBeLessThanOrEqual(676);
    expect(height).toBeLessThanOrEqual(435);
  });

  it('leaves room for the heads in the corner', () => {
    const room = { rows: 16, inner: 8, cols: 16, colWords: words(16), rowWords: words(16), width: 676, height: 435 };
    const corner = headRoom(8);
    const c = productLayout({ ...room, corner });
    const top = Math.max(corner.height, 22 + columnRoom(room.colWords, 16, c.colWidth) + 8 * c.inner.height);
    expect(Math.max(corner.width, 40 + 8 * c.inner.width) + GAP + 26 + 16 * c.colWidth).toBeLessThanOrEqual(676);
    expect(top + 22 + GAP + 16 * c.rowHeight + below(c)).toBeLessThanOrEqual(435);
  });

  it('gives words room for numbers where there is room', () => {
    const c = productLayout({
      rows: 4,
      inner: 16,
      cols: 4,
      colWords: words(4),
      rowWords: words(4),
      width: 706,
      height: 470,
    });
    expect(c.colWidth).toBeGreaterThan(44);
    expect(c.rowHeight).toBeGreaterThan(22);
  });

  it('has room for every number of an example on paper', () => {
    const c = productLayout({
      rows: 2,
      inner: 4,
      cols: 2,
      colWords: words(2),
      rowWords: words(2),
      width: 706,
      height: 470,
    });
    expect(c.inner.width).toBeGreaterThan(44);
    expect(c.inner.height).toBeGreaterThan(22);
  });

  it('never shrinks below what can be told apart', () => {
    const c = productLayout({ rows: 16, inner: 128, cols: 212, width: 300, height: 200 });
    expect(c).toEqual({ rowHeight: 10, colWidth: 2, inner: { width: 2, height: 2 }, strip: true });
  });
});
