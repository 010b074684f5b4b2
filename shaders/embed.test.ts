import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './embed';

describe('embed', () => {
  const table = tensor([3, 2], [1, 2, 3, 4, 5, 6]);
  kernelCase('a word twice; ids outside the table give zeros', {
    kernel: 'embed',
    from: { ids: tensor([6], [2, 0, 2, -1, 3, 1e9]), table },
    expect: { y: tensor([6, 2], [5, 6, 1, 2, 5, 6, 0, 0, 0, 0, 0, 0]) },
    differentiate: ['table'],
  });
  kernelCase('times √E', {
    kernel: 'embed',
    from: { ids: tensor([1, 2], [1, 2]), table },
    uniforms: { factor: Math.SQRT2 },
    expect: {
      y: tensor(
        [1, 2, 2],
        [3, 4, 5, 6].map((x) => x * Math.SQRT2),
      ),
    },
    differentiate: ['table'],
  });
  kernelCase('a batch over a wider table', {
    kernel: 'embed',
    from: { ids: tensor([2, 3], [4, 4, 0, 1, 4, 2]), table: randomTensor([5, 33], 1) },
    uniforms: { factor: 0.3 },
    differentiate: ['table'],
  });

  test('a table must have two axes', () => {
    expect(() => kernel.shapes([[2], [3, 2, 2]], {})).toThrow('table (3, 2, 2) must be (words, width)');
  });
});
