import { describe, expect, it } from 'vitest';
import {
  apart,
  cellAt,
  cellSize,
  columnLabels,
  FEATURE_CELLS,
  numbersFit,
  rowLabelWidth,
  textWidth,
  ticks,
  WORD_CELLS,
} from './layout';

describe('cellSize', () => {
  it('fills the room with whole pixels', () => {
    const cell = cellSize({ rows: 4, cols: 16, width: 210, height: 90 }, FEATURE_CELLS);
    expect(cell).toEqual({ width: 13, height: 22 });
    expect(cell.width * 16).toBeLessThanOrEqual(210);
  });

  it('stops at the largest cell for tiny matrices and at the smallest for wide ones, which then scroll', () => {
    expect(cellSize({ rows: 1, cols: 2, width: 700, height: 400 }, WORD_CELLS)).toEqual(WORD_CELLS.max);
    expect(cellSize({ rows: 16, cols: 128, width: 300, height: 50 }, FEATURE_CELLS)).toEqual(FEATURE_CELLS.min);
    expect(cellSize({ rows: 0, cols: 0, width: 300, height: 50 }, FEATURE_CELLS)).toEqual(FEATURE_CELLS.max);
  });
});

describe('labels', () => {
  it('measures Chinese characters as squares', () => {
    expect(textWidth('学习', 10)).toBe(20);
    expect(textWidth('ab', 10)).toBeCloseTo(11.6);
  });

  it('turns all words when one does not fit', () => {
    expect(columnLabels(['who', 'are'], 40).turned).toBe(false);
    const turned = columnLabels(['who', 'understand'], 40);
    expect(turned.turned).toBe(true);
    expect(turned.height).toBeGreaterThan(columnLabels(['who'], 40).height);
  });

  it('needs no room without words', () => {
    expect(rowLabelWidth([])).toBe(0);
    expect(rowLabelWidth(['我'])).toBeGreaterThanOrEqual(13);
  });
});

describe('ticks', () => {
  it('names every place when there is room', () => {
    expect(ticks(4, 30)).toEqual([0, 1, 2, 3]);
  });

  it.each([
    [16, 13],
    [64, 4],
    [128, 4],
    [64, 9],
  ])('are apart on %i places of %i pixels', (count, cell) => {
    const places = ticks(count, cell);
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(count - 1);
    places.slice(1).forEach((place, i) => {
      expect((place - places[i]) * cell).toBeGreaterThanOrEqual(24);
    });
  });

  it('has none on an empty axis', () => {
    expect(ticks(0, 10)).toEqual([]);
  });
});

it('numbers are printed only where they fit', () => {
  expect(numbersFit({ width: 40, height: 24 }, 5)).toBe(true);
  expect(numbersFit({ width: 30, height: 24 }, 5)).toBe(false);
  expect(numbersFit({ width: 60, height: 12 }, 5)).toBe(false);
});

it('cellAt finds the cell, and nothing on the labels', () => {
  const cell = { width: 10, height: 20 };
  expect(cellAt(25, 39.9, cell, 3, 4)).toEqual({ row: 1, col: 2 });
  for (const [x, y] of [
    [-1, 5],
    [5, -1],
    [40, 5],
    [5, 60],
  ])
    expect(cellAt(x, y, cell, 3, 4)).toBeUndefined();
});

it('names the most important places of a crowded axis, and none that would run into them', () => {
  expect(apart([40, 41, 90, 38, 43], 3, 13)).toEqual([40, 90]);
  expect(apart([40, 41, 90, 38, 43], 13, 13)).toEqual([40, 41, 90, 38, 43]);
});
