import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './mergeHeads';

describe('mergeHeads', () => {
  // The number bhnd stands for batch item b, head h, row n, feature d.
  kernelCase('two items, two heads, three rows, width two', {
    kernel: 'mergeHeads',
    from: {
      x: tensor(
        [2, 2, 3, 2],
        [
          1111, 1112, 1121, 1122, 1131, 1132, 1211, 1212, 1221, 1222, 1231, 1232, 2111, 2112, 2121, 2122, 2131, 2132,
          2211, 2212, 2221, 2222, 2231, 2232,
        ],
      ),
    },
    expect: {
      y: tensor(
        [2, 3, 4],
        [
          1111, 1112, 1211, 1212, 1121, 1122, 1221, 1222, 1131, 1132, 1231, 1232, 2111, 2112, 2211, 2212, 2121, 2122,
          2221, 2222, 2131, 2132, 2231, 2232,
        ],
      ),
    },
    differentiate: [],
  });
  kernelCase('three heads of width five', { kernel: 'mergeHeads', from: { x: randomTensor([2, 3, 4, 5], 1) } });
  kernelCase('one row is its own memory in another shape', {
    kernel: 'mergeHeads',
    from: { x: randomTensor([2, 3, 1, 5], 2) },
  });

  test('a tensor without heads is an error', () => {
    expect(() => kernel.shapes([[2, 3, 4]], {})).toThrow('x (2, 3, 4) must be');
  });
});
