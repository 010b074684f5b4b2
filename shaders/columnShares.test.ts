import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { type Tensor, tensor } from '../src/tensor/tensor';
import { kernel } from './columnShares';

const positive = (shape: readonly number[], seed: number): Tensor => {
  const { values } = randomTensor(shape, seed, 0.5);
  return tensor(
    shape,
    values.map((x) => x + 0.6),
  );
};

describe('columnShares', () => {
  kernelCase('two matrices, columns of which sum to 1', {
    kernel: 'columnShares',
    from: { x: tensor([2, 2, 2], [1, 2, 3, 6, 5, 0, 0, 4]) },
    expect: {
      y: tensor([2, 2, 2], [0.25, 0.25, 0.75, 0.75, 1, 0, 0, 1]),
      factor: tensor([2, 1, 2], [0.25, 0.125, 0.2, 0.25]),
    },
  });
  kernelCase('a column of zeros stays zeros', {
    kernel: 'columnShares',
    from: { x: tensor([2, 2], [0, 3, 0, 1]) },
    expect: { y: tensor([2, 2], [0, 0.75, 0, 0.25]), factor: tensor([1, 2], [1e9, 0.25]) },
    differentiate: [],
  });
  kernelCase('ε weighs where a column is small', {
    kernel: 'columnShares',
    from: { x: tensor([2, 1], [0.25, 0.25]) },
    uniforms: { epsilon: 0.5 },
    expect: { y: tensor([2, 1], [0.25, 0.25]), factor: tensor([1, 1], [1]) },
  });
  kernelCase('batch, heads, more rows than columns', {
    kernel: 'columnShares',
    from: { x: positive([2, 3, 7, 5], 4) },
  });

  test('a row of numbers alone has no columns', () => {
    expect(() => kernel.shapes([[4]], {})).toThrow('x (4) has no columns');
  });
});
