import { expect, test } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { matrixOf } from '../matrix';
import { similarity } from './similarity';

const heads = (...pictures: number[][]) =>
  pictures.map((_, head) => matrixOf(tensor([1, pictures.length, 2, 2], pictures.flat()), [], head));

test('cosines of whole pictures', () => {
  const { shape, values } = similarity(heads([1, 0, 0, 1], [0, 1, 1, 0], [0.5, 0.5, 0.5, 0.5], [2, 0, 0, 2]));
  expect(shape).toEqual([4, 4]);
  const row = (i: number) => [...values.subarray(4 * i, 4 * i + 4)].map((x) => Number(x.toFixed(9)));
  expect(row(0)).toEqual([1, 0, Number(Math.SQRT1_2.toFixed(9)), 1]);
  expect(row(1)).toEqual([0, 1, Number(Math.SQRT1_2.toFixed(9)), 0]);
});

test('a head whose weights are all 0 is like no other', () => {
  expect([...similarity(heads([0, 0, 0, 0], [1, 0, 0, 1])).values]).toEqual([0, 0, 0, 1]);
});
