import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './append';

describe('append', () => {
  kernelCase('one row after two, in two blocks', {
    kernel: 'append',
    from: { a: tensor([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]), b: tensor([2, 1, 2], [10, 20, 30, 40]) },
    expect: { y: tensor([2, 3, 2], [1, 2, 3, 4, 10, 20, 5, 6, 7, 8, 30, 40]) },
  });
  kernelCase('token ids are rows of one number', {
    kernel: 'append',
    from: { a: tensor([1, 1], [7]), b: tensor([2, 1], [8, 9]) },
    expect: { y: tensor([3, 1], [7, 8, 9]) },
  });
  kernelCase('the first word: the cache has no rows yet', {
    kernel: 'append',
    from: { a: tensor([1, 2, 0, 3], []), b: tensor([1, 2, 1, 3], [1, 2, 3, 4, 5, 6]) },
    expect: { y: tensor([1, 2, 1, 3], [1, 2, 3, 4, 5, 6]) },
  });
  kernelCase('keys of batch and heads', {
    kernel: 'append',
    from: { a: randomTensor([2, 3, 4, 5], 1), b: randomTensor([2, 3, 2, 5], 2) },
  });

  test('other differences than the number of rows are errors', () => {
    expect(() =>
      kernel.shapes(
        [
          [2, 1, 3],
          [2, 1, 4],
        ],
        {},
      ),
    ).toThrow('a (2, 1, 3) and b (2, 1, 4) differ');
    expect(() =>
      kernel.shapes(
        [
          [1, 3],
          [2, 1, 3],
        ],
        {},
      ),
    ).toThrow('differ');
    expect(() =>
      kernel.shapes(
        [
          [2, 1, 3],
          [1, 1, 3],
        ],
        {},
      ),
    ).toThrow('differ');
    expect(() => kernel.shapes([[2], [2]], {})).toThrow('differ');
  });
});
