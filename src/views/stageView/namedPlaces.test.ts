import { expect, test } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { matrixOf } from '../matrix';
import { namedColumns } from './namedPlaces';

const values = Array.from({ length: 2 * 30 }, () => 0);
Object.assign(values, { 7: 3, 20: 5, 9: 4, [30 + 12]: 1 });
const logits = tensor([2, 30], values);

test('the largest of the row looked at come first, then the largest of the others', () => {
  expect(namedColumns(matrixOf(logits, ['N:target', 'V:targetWords']), 0)).toEqual([20, 9, 7, 12]);
});

test('columns that are no words, or few words, need none', () => {
  expect(namedColumns(matrixOf(logits, ['N:target', 'E']), 0)).toEqual([]);
  expect(namedColumns(matrixOf(tensor([1, 3], [1, 2, 3]), ['N:target', 'M:source']), 0)).toEqual([]);
});
