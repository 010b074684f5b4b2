import { describe, expect, test } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { matrixOf } from '../matrix';
import { effectiveKeys, entropyBits, meanEntropyBits } from './entropy';

describe('entropyBits', () => {
  test.each([
    ['one key has it all', [0, 1, 0, 0], 0],
    ['four equal keys', [0.25, 0.25, 0.25, 0.25], 2],
    ['a half and two quarters', [0.5, 0.25, 0.25], 1.5],
    ['a row that dropout left with a sum of 2', [1, 1, 0], 1],
  ])('%s', (_, row, bits) => {
    expect(entropyBits(row)).toBeCloseTo(bits, 12);
    expect(Object.is(entropyBits(row), -0)).toBe(false);
  });

  test('a row without weight has none', () => {
    expect(entropyBits([0, 0])).toBeUndefined();
  });
});

test('the mean leaves out rows without weight', () => {
  const m = matrixOf(tensor([3, 2], [0.5, 0.5, 0, 0, 1, 0]), []);
  expect(meanEntropyBits(m)).toBeCloseTo(0.5, 12);
  expect(meanEntropyBits(matrixOf(tensor([1, 2], [0, 0]), []))).toBeUndefined();
});

test('effective keys count equal keys', () => {
  expect(effectiveKeys(0)).toBe(1);
  expect(effectiveKeys(2)).toBe(4);
});
