import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './positions';

describe('positions', () => {
  const table = tensor([3, 2], [10, 20, 30, 40, 50, 60]);
  kernelCase('the same for every batch item', {
    kernel: 'positions',
    from: { x: tensor([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]), table },
    expect: { y: tensor([2, 2, 2], [11, 22, 33, 44, 15, 26, 37, 48]) },
    differentiate: ['x'],
  });
  kernelCase('one row at position 2', {
    kernel: 'positions',
    from: { x: tensor([1, 1, 2], [1, 2]), table },
    uniforms: { row0: 2 },
    expect: { y: tensor([1, 1, 2], [51, 62]) },
    differentiate: ['x'],
  });
  kernelCase('a wider batch', {
    kernel: 'positions',
    from: { x: randomTensor([2, 5, 17], 1), table: randomTensor([7, 17], 2) },
    uniforms: { row0: 1 },
    differentiate: ['x'],
  });

  test('a position beyond the table is an error', () => {
    expect(() =>
      kernel.shapes(
        [
          [1, 2, 2],
          [3, 2],
        ],
        { row0: 2 },
      ),
    ).toThrow('positions 0 to 2, x has rows 2 to 3');
    expect(() =>
      kernel.shapes(
        [
          [1, 2, 2],
          [3, 4],
        ],
        {},
      ),
    ).toThrow('table (3, 4) does not fit rows of x (1, 2, 2)');
  });
});
