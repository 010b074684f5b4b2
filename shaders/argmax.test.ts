import { describe, expect, test } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './argmax';

describe('argmax', () => {
  kernelCase('the first of equals, also among negative and huge numbers', {
    kernel: 'argmax',
    from: { x: tensor([2, 2, 3], [1, 3, 3, -5, -7, -5, 0, 0, 0, -3e38, 2, 3e38]) },
    expect: { index: tensor([2, 2], [1, 0, 0, 2]) },
  });
  kernelCase('a single row', {
    kernel: 'argmax',
    from: { x: tensor([5], [0, 0.25, -1, 0.5, 0.25]) },
    expect: { index: tensor([1], [3]) },
  });
  kernelCase('more rows than a workgroup has threads', {
    kernel: 'argmax',
    from: {
      x: tensor(
        [70, 7],
        Array.from({ length: 490 }, (_, i) => (i * 31) % 97),
      ),
    },
  });

  test('rows without a number are refused', () => {
    expect(() => kernel.shapes([[3, 0]], {})).toThrow('at least one number');
  });
});
