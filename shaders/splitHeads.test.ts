import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './splitHeads';

describe('splitHeads', () => {
  // The number bnhd stands for batch item b, row n, head h, feature d.
  kernelCase('two items, three rows, two heads of width two', {
    kernel: 'splitHeads',
    from: {
      x: tensor(
        [2, 3, 4],
        [
          1111, 1112, 1121, 1122, 1211, 1212, 1221, 1222, 1311, 1312, 1321, 1322, 2111, 2112, 2121, 2122, 2211, 2212,
          2221, 2222, 2311, 2312, 2321, 2322,
        ],
      ),
    },
    uniforms: { heads: 2 },
    expect: {
      y: tensor(
        [2, 2, 3, 2],
        [
          1111, 1112, 1211, 1212, 1311, 1312, 1121, 1122, 1221, 1222, 1321, 1322, 2111, 2112, 2211, 2212, 2311, 2312,
          2121, 2122, 2221, 2222, 2321, 2322,
        ],
      ),
    },
    differentiate: [],
  });
  for (const heads of [1, 3, 6]) {
    kernelCase(`${heads} heads`, {
      kernel: 'splitHeads',
      from: { x: randomTensor([2, 5, 6], 1) },
      uniforms: { heads },
    });
  }
  kernelCase('one row is its own memory in another shape', {
    kernel: 'splitHeads',
    from: { x: randomTensor([2, 1, 6], 2) },
    uniforms: { heads: 3 },
  });

  test('a width that the heads do not divide is an error', () => {
    expect(() => kernel.shapes([[1, 2, 6]], { heads: 4 })).toThrow('width 6 is not divisible by 4 heads');
    expect(() => kernel.shapes([[1, 2, 6]], {})).toThrow('not divisible');
    expect(() => kernel.shapes([[2, 6]], { heads: 2 })).toThrow('x (2, 6) must be');
  });
});
