import { describe } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('multiply', () => {
  kernelCase('same shapes', {
    kernel: 'multiply',
    from: { a: tensor([2, 2], [1, 2, 3, 4]), b: tensor([2, 2], [10, 20, 30, 40]) },
    expect: { y: tensor([2, 2], [10, 40, 90, 160]) },
  });
  kernelCase('a factor over every row', {
    kernel: 'multiply',
    from: { a: tensor([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]), b: tensor([2], [10, 20]) },
    expect: { y: tensor([2, 2, 2], [10, 40, 30, 80, 50, 120, 70, 160]) },
  });
  kernelCase('one matrix for the batch, shared heads in five axes', {
    kernel: 'multiply',
    from: { a: randomTensor([2, 2, 3, 2, 4], 1), b: randomTensor([1, 2, 1, 2, 4], 2) },
  });
});
