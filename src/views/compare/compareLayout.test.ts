import { expect, test } from 'vitest';
import { compareLayout } from './compareLayout';

const WORDS = ['‹start›', 'who', 'are', 'you'];
const part = (rows: number, cols: number) => ({ rows, cols, rowWords: WORDS.slice(0, rows) });

test('three small matrices stand side by side and fit', () => {
  const { stacked, cell } = compareLayout([part(4, 4), part(4, 4), part(4, 4)], 676, 400);
  expect(stacked).toBe(false);
  expect(12 * cell.width).toBeLessThan(676);
  expect(cell.width).toBeGreaterThan(24);
});

test('wide ones stand under each other, and so do all on a phone', () => {
  const wide = compareLayout([part(4, 64), part(4, 64), part(4, 64)], 676, 400);
  expect(wide.stacked).toBe(true);
  expect(64 * wide.cell.width + wide.labels).toBeLessThan(676);
  expect(compareLayout([part(4, 4), part(4, 4)], 360, 400).stacked).toBe(true);
});

test('cells stop at the smallest size, however little room there is', () => {
  const { cell } = compareLayout([part(4, 300), part(4, 300)], 300, 100);
  expect(cell).toEqual({ width: 2, height: 7 });
});
