import { describe, expect, it } from 'vitest';
import { stageTexts } from '../../../checks/texts';
import type { Step } from '../../plan/plan';
import { tensor } from '../../tensor/tensor';
import { matrixOf, rowOf } from '../matrix';
import { readRows, rowNumbers, stretchedAt } from './flowParts';
import type { Shown } from './shown';

const step = (kernel: string, uniforms: Step['uniforms'] = {}): Step => ({ kernel, from: [], to: [], uniforms });
const m = matrixOf(tensor([2, 2], [1, 3, 0.5, 0.25]), ['N', 'M']);
const part = (role: Shown['role']): Shown => ({
  ...{ name: 'x', title: 'x', role, heads: 1, side: 'after' },
  ...{ scale: { kind: 'diverging', max: 1 }, matrix: () => m, all: () => [m] },
});

describe('rowNumbers', () => {
  it('adds up the rows of weights that come out', () => {
    const [sums] = rowNumbers(stageTexts.en, step('softmax'), part('weights'), true, m);
    expect([sums.title, ...sums.values.map(Number)]).toEqual(['sum', 4, 0.75]);
    expect(rowNumbers(stageTexts.en, step('dropout'), part('weights'), false, m)).toEqual([]);
  });

  it('gives mean and spread of what a layer norm reads', () => {
    const columns = rowNumbers(stageTexts.en, step('layerNorm'), part('plain'), false, m);
    expect(columns.map(({ values }) => values.map(Number))).toEqual([
      [2, 0.38],
      [1, 0.13],
    ]);
    expect(rowNumbers(stageTexts.en, step('layerNorm'), part('plain'), true, m)).toEqual([]);
  });
});

it('stretchedAt repeats a single row or column, and nothing else', () => {
  expect(stretchedAt(matrixOf(tensor([1, 2], [7, 8]), []), m, 1, 1)).toBe(8);
  expect(stretchedAt(matrixOf(tensor([2, 1], [7, 8]), []), m, 1, 1)).toBe(8);
  expect(stretchedAt(matrixOf(tensor([3, 2], [1, 2, 3, 4, 5, 6]), []), m, 1, 1)).toBeUndefined();
});

it('readRows takes the positions of the words there are', () => {
  const table = matrixOf(tensor([4, 2], [0, 1, 2, 3, 4, 5, 6, 7]), ['T', 'E']);
  const read = readRows(step('positions', { row0: 1 }), table, m);
  expect([read.rows, read.rowAxis, rowOf(read, 1)]).toEqual([2, 'N', [4, 5]]);
  expect(readRows(step('add'), table, m)).toBe(table);
});
