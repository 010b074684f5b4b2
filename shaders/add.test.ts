import { describe } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('add', () => {
  kernelCase('same shapes', {
    kernel: 'add',
    from: { a: tensor([2, 2], [1, 2, 3, 4]), b: tensor([2, 2], [10, 20, 30, 40]) },
    expect: { y: tensor([2, 2], [11, 22, 33, 44]) },
  });
  kernelCase('a bias over every row', {
    kernel: 'add',
    from: { a: tensor([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]), b: tensor([2], [10, 20]) },
    expect: { y: tensor([2, 2, 2], [11, 22, 13, 24, 15, 26, 17, 28]) },
  });
  kernelCase('one matrix for the batch, shared heads in five axes', {
    kernel: 'add',
    from: { a: randomTensor([2, 2, 3, 2, 4], 1), b: randomTensor([1, 2, 1, 2, 4], 2) },
  });
});
