import { describe, expect, it } from 'vitest';
import { tensor } from '../tensor/tensor';
import { at, cellOf, columnOf, headsOf, indexAt, matrixOf, rowOf, transposed, wordsDown } from './matrix';

const count = (shape: readonly number[]) => {
  const size = shape.reduce((n, d) => n * d, 1);
  return tensor(
    shape,
    Array.from({ length: size }, (_, i) => i),
  );
};

describe('matrixOf', () => {
  it('takes the head asked for', () => {
    const m = matrixOf(count([1, 4, 2, 3]), ['B', 'H', 'N:target', 'M:source'], 2);
    expect([m.rows, m.cols, m.rowAxis, m.colAxis]).toEqual([2, 3, 'N:target', 'M:source']);
    expect(rowOf(m, 1)).toEqual([15, 16, 17]);
    expect(columnOf(m, 0)).toEqual([12, 15]);
  });

  it('takes the group of a head where heads share keys, and the only mask where all share it', () => {
    expect(matrixOf(count([1, 2, 2, 2]), ['B', 'H', 'M', 'D'], 3, 4).offset).toBe(4);
    expect(matrixOf(count([1, 1, 2, 2]), ['B', 'H', 'N', 'M'], 3, 4).offset).toBe(0);
  });

  it('shows one axis as one row, and the first of a batch', () => {
    expect(rowOf(matrixOf(count([3]), ['E']), 0)).toEqual([0, 1, 2]);
    const m = matrixOf(count([2, 2, 2]), ['B', 'N', 'E'], 1, 4);
    expect([m.offset, m.rowAxis, m.colAxis]).toEqual([0, 'N', 'E']);
  });

  it('works without labels', () => {
    expect(headsOf(count([1, 4, 2, 2]), [])).toBe(4);
    expect(matrixOf(count([1, 4, 2, 2]), [], 1)).toMatchObject({ offset: 4, rowAxis: '', colAxis: '' });
  });
});

it('stands one number a word as a column, and leaves everything else alone', () => {
  const ids = wordsDown(matrixOf(count([1, 3]), ['B', 'N:target']));
  expect([ids.rows, ids.cols, ids.rowAxis, at(ids, 2, 0)]).toEqual([3, 1, 'N:target', 2]);
  expect(wordsDown(matrixOf(count([1, 3]), ['N:target', 'M:source'])).rows).toBe(1);
  expect(wordsDown(matrixOf(count([3]), ['E'])).rows).toBe(1);
});

it('transposes without copying', () => {
  const m = matrixOf(count([2, 3]), ['N', 'D']);
  const t = transposed(m);
  expect([t.rows, t.cols, t.rowAxis]).toEqual([3, 2, 'D']);
  expect(at(t, 2, 1)).toBe(at(m, 1, 2));
  expect(t.values).toBe(m.values);
});

describe('cellOf', () => {
  const shapes = [
    { shape: [1, 3, 2, 4], axes: ['B', 'H', 'N', 'M'] },
    { shape: [5, 1], axes: ['N', 'D'] },
    { shape: [1, 5], axes: ['N', 'D'] },
    { shape: [4], axes: ['E'] },
  ];
  it.each(shapes)('finds the cell of an element again, upright and turned: $shape', ({ shape, axes }) => {
    for (const head of [0, 2]) {
      const upright = matrixOf(count(shape), axes, head, 3);
      for (const m of [upright, transposed(upright)]) {
        for (let row = 0; row < m.rows; row++) {
          for (let col = 0; col < m.cols; col++) {
            expect(cellOf(m, indexAt(m, { row, col }))).toEqual({ row, col });
            expect(m.values[indexAt(m, { row, col })]).toBe(at(m, row, col));
          }
        }
      }
    }
  });

  it('knows no cell of another head', () => {
    const m = matrixOf(count([1, 3, 2, 4]), ['B', 'H', 'N', 'M'], 1);
    expect([7, 8, 15, 16].map((index) => cellOf(m, index))).toEqual([
      undefined,
      { row: 0, col: 0 },
      { row: 1, col: 3 },
      undefined,
    ]);
  });
});
