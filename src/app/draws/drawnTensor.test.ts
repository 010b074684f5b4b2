import { expect, test } from 'vitest';
import type { DrawSummary } from '../../engine/drawSummary';
import { drawnTensor, wholeIndex } from './drawnTensor';

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);

/** Four draws of a tensor (1, 3, 2). */
const summary: DrawSummary = {
  shape: [1, 3, 2],
  draws: 4,
  mean: numbers(1, 2, 3, 4, 5, 6),
  squares: numbers(0, 3, 12, 27, 48, 75),
  low: numbers(0, 0, 0, 0, 0, 0),
  high: numbers(9, 9, 9, 9, 9, 9),
  top: { places: 2, counts: numbers(4, 0, 3, 1, 2, 2), withoutChance: numbers(0, 0, 0) },
};

test('mean, spread and shares on top have the place of their number; rows beyond those written are cut', () => {
  const axes = ['B', 'N:target', 'M'];
  expect(drawnTensor(summary, 'mean', axes, 0)).toEqual({ shape: [1, 3, 2], values: summary.mean });
  expect([...drawnTensor(summary, 'spread', axes, 0)!.values]).toEqual([0, 1, 2, 3, 4, 5]);
  expect(drawnTensor(summary, 'top', axes, 2)).toEqual({ shape: [1, 2, 2], values: numbers(1, 0, 0.75, 0.25) });
  expect(drawnTensor({ ...summary, top: undefined }, 'top', axes, 0)).toBeUndefined();
});

test('wholeIndex finds an element of what is shown in the whole', () => {
  expect(wholeIndex([2, 3, 2], [2, 2, 2], 5)).toBe(7);
  expect(wholeIndex([1, 3, 2], [1, 3, 2], 5)).toBe(5);
});
