import { describe, expect, it } from 'vitest';
import { NOWHERE, pointAtWord, pointedAt, pointedWords } from './pointer';

describe('pointedAt', () => {
  const cell = { 'N:source': 1, 'M:source': 3, D: 7 };

  it('prefers the axis itself, so that rows and columns of self-attention stay apart', () => {
    expect(pointedAt(cell, 'N:source')).toEqual([1]);
    expect(pointedAt(cell, 'M:source')).toEqual([3]);
  });

  it('finds the same words along other axes', () => {
    expect(pointedAt(pointAtWord('source', 2), 'M:source')).toEqual([2]);
    expect(pointedAt({ 'N:target': 1, 'M:source': 0 }, 'N:source')).toEqual([0]);
    expect(pointedAt(cell, 'N:target')).toEqual([]);
  });

  it('matches axes of numbers by their letter only', () => {
    expect(pointedAt(cell, 'D')).toEqual([7]);
    expect(pointedAt(cell, 'E')).toEqual([]);
    expect(pointedAt({ '': 2 }, '')).toEqual([]);
  });
});

it('pointedWords names each word once', () => {
  expect(pointedWords({ 'N:source': 1, 'M:source': 1 }, 'source')).toEqual([1]);
  expect(pointedWords({ 'N:source': 1, 'M:source': 3 }, 'source')).toEqual([1, 3]);
  expect(pointedWords(NOWHERE, 'source')).toEqual([]);
});
