import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './linear';

describe('linear', () => {
  kernelCase('by hand: W is (out, in)', {
    kernel: 'linear',
    from: {
      x: tensor([2, 2], [1, 2, 3, 4]),
      weight: tensor([3, 2], [1, 0, 0, 1, 10, 100]),
      bias: tensor([3], [0.5, -0.5, 1000]),
    },
    expect: { y: tensor([2, 3], [1.5, 1.5, 1210, 3.5, 3.5, 1430]) },
  });
  kernelCase('no bias, seven outputs (a block of four and three more)', {
    kernel: 'linear',
    from: { x: tensor([1, 1, 2], [2, 3]), weight: tensor([7, 2], [1, 0, 0, 1, 1, 1, 2, 0, 0, 2, -1, 1, 5, 5]) },
    expect: { y: tensor([1, 1, 7], [2, 3, 5, 4, 6, 1, 25]) },
  });
  kernelCase('rows in batch and heads', {
    kernel: 'linear',
    from: { x: randomTensor([2, 3, 4, 5], 1), weight: randomTensor([9, 5], 2), bias: randomTensor([9], 3) },
  });

  test('shapes that do not fit are named', () => {
    expect(() => kernel.shapes([[2, 3], [4, 2], []], {})).toThrow('x (2, 3) do not fit weight (4, 2)');
    expect(() => kernel.shapes([[2, 2], [4, 2], [2]], {})).toThrow('bias (2) does not fit weight (4, 2)');
    expect(() => kernel.shapes([[2], [4, 2], []], {})).toThrow('x (2)');
  });
});
