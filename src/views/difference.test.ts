import { expect, test } from 'vitest';
import { tensor } from '../tensor/tensor';
import { difference } from './difference';

test('this minus the other, element by element', () => {
  const found = difference(tensor([2, 2], [1, 2, 3, 4]), tensor([2, 2], [1, 0, 5, 4]));
  expect([...found!.tensor.values]).toEqual([0, 2, -2, 0]);
  expect(found!.any).toBe(true);
});

test('a millionth of the largest number is rounding, more is not', () => {
  const base = tensor([2], [1000, 0]);
  expect(difference(base, tensor([2], [1000, 0.0009]))!.any).toBe(false);
  expect(difference(base, tensor([2], [1000, 0.0011]))!.any).toBe(true);
  expect(difference(base, tensor([2], [1000, Number.NaN]))!.any).toBe(true);
  expect(difference(tensor([1], [0]), tensor([1], [0]))!.any).toBe(false);
});

test('other shapes have no difference, and another partner is another difference', () => {
  const a = tensor([2], [1, 2]);
  expect(difference(a, tensor([1, 2], [1, 2]))).toBeUndefined();
  expect(difference(a, tensor([2], [1, 3]))!.any).toBe(true);
  expect(difference(a, tensor([2], [1, 2]))!.any).toBe(false);
});
