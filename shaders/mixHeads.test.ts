import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './mixHeads';

const HUGE = 1e30;

describe('mixHeads', () => {
  kernelCase('swapped, off, averaged; a head without a share is not read', {
    kernel: 'mixHeads',
    from: {
      x: tensor([1, 3, 1, 2], [1, 2, 3, 4, HUGE, HUGE]),
      mix: tensor([3, 3], [0, 1, 0, 0, 0, 0, 0.5, 0.5, 0]),
    },
    expect: { y: tensor([1, 3, 1, 2], [3, 4, 0, 0, 2, 3]) },
    differentiate: [],
  });
  kernelCase('two batch items, any mix', {
    kernel: 'mixHeads',
    from: { x: randomTensor([2, 4, 3, 5], 1), mix: randomTensor([4, 4], 2) },
    differentiate: ['x'],
  });
  kernelCase('transposed', {
    kernel: 'mixHeads',
    from: { x: randomTensor([1, 3, 2, 2], 3), mix: randomTensor([3, 3], 4) },
    uniforms: { transpose: 1 },
    differentiate: ['x'],
  });

  test('a mix of another number of heads is an error', () => {
    expect(() =>
      kernel.shapes(
        [
          [1, 4, 2, 2],
          [3, 3],
        ],
        {},
      ),
    ).toThrow('does not fit the heads');
  });
});
