import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../checks/scene';
import { tensor } from '../../tensor/tensor';
import { matrixOf, transposed } from '../matrix';
import type { Picture } from '../picture';
import { blocksOf, bothSides, marksOf } from './marks';

const pictureOf = (x: readonly number[]): Picture => ({
  plan: { tensors: {}, steps: [] },
  tensors: { x: tensor([2, 3], x) },
  words: {},
});
const now = pictureOf([1, 2, 3, 4, 5, 6]);
const before = pictureOf([1, 2, 9, 4, 5, 6.000001]);
const m = matrixOf(now.tensors.x, ['N', 'M']);
const set = (...indices: number[]) => new Map([['x', new Set(indices)]]);

describe('marksOf', () => {
  it('frames operands and pins where they live, also in a turned window', () => {
    const scene = sceneOf(now, { operands: set(0, 1, 2), pins: set(5) });
    expect(marksOf(scene, 'x', m).operands).toEqual([{ row: 0, col: 0, rows: 1, cols: 3 }]);
    expect(marksOf(scene, 'x', m).pins).toEqual([{ row: 1, col: 2 }]);
    expect(marksOf(scene, 'x', transposed(m)).operands).toEqual([{ row: 0, col: 0, rows: 3, cols: 1 }]);
    expect(marksOf(scene, 'y', m).operands).toEqual([]);
  });

  it('marks what changed by more than rounding, on either side but not in their difference', () => {
    const scene = sceneOf(now, { reference: before });
    expect(marksOf(scene, 'x', m).changed).toEqual([{ row: 0, col: 2 }]);
    expect(marksOf({ ...scene, side: 'before' }, 'x', m).changed).toEqual([{ row: 0, col: 2 }]);
    expect(marksOf({ ...scene, side: 'delta' }, 'x', m).changed).toEqual([]);
    expect(marksOf(scene, undefined, m).changed).toEqual([]);
  });
});

it('bothSides tells the two numbers of a changed cell', () => {
  const scene = sceneOf(now, { reference: before });
  expect(bothSides(scene, 'x', m, { row: 0, col: 2 })).toEqual({ after: 3, before: 9 });
  expect(bothSides(scene, 'x', m, { row: 1, col: 2 })).toBeUndefined();
  expect(bothSides(sceneOf(now), 'x', m, { row: 0, col: 2 })).toBeUndefined();
});

describe('blocksOf', () => {
  it('takes a full block as one, and what is apart as several', () => {
    const full = [0, 1, 2].flatMap((row) => [4, 5].map((col) => ({ row, col })));
    expect(blocksOf(full)).toEqual([{ row: 0, col: 4, rows: 3, cols: 2 }]);
    expect(blocksOf([full[0], full[1], full[4]])).toEqual([
      { row: 0, col: 4, rows: 1, cols: 2 },
      { row: 2, col: 4, rows: 1, cols: 1 },
    ]);
    expect(blocksOf([])).toEqual([]);
  });
});
