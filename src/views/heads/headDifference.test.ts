import { expect, test } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { matrixOf } from '../matrix';
import { furthest, headDifference } from './headDifference';

const heads = tensor([1, 2, 2, 3], [0.1, 0.9, 0, 0.2, 0.3, 0.5, 0.1, 0.1, 0.8, 0.2, 0.5, 0.3]);

test('one head minus another', () => {
  const d = headDifference(matrixOf(heads, [], 0), matrixOf(heads, [], 1));
  expect(d.shape).toEqual([2, 3]);
  expect([...d.values].map((x) => Number(x.toFixed(9)))).toEqual([0, 0.8, -0.8, 0, -0.2, 0.2]);
  expect(furthest(d)).toEqual({ row: 0, col: 1 });
});

test('the furthest from 0 may be below it', () => {
  expect(furthest(tensor([2, 2], [0.1, 0, -0.4, 0.3]))).toEqual({ row: 1, col: 0 });
});
