import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './sliceRows';

describe('sliceRows', () => {
  kernelCase('the middle row of two blocks', {
    kernel: 'sliceRows',
    from: { x: tensor([2, 3, 2], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) },
    uniforms: { start: 1, count: 1 },
    expect: { y: tensor([2, 1, 2], [3, 4, 9, 10]) },
  });
  kernelCase('all rows', {
    kernel: 'sliceRows',
    from: { x: randomTensor([4, 3], 1) },
    uniforms: { start: 0, count: 4 },
  });
  kernelCase('the last rows of every head', {
    kernel: 'sliceRows',
    from: { x: randomTensor([2, 2, 5, 3], 2) },
    uniforms: { start: 2, count: 3 },
  });

  test('rows that are not there are an error', () => {
    expect(() => kernel.shapes([[2, 3, 2]], { start: 2, count: 2 })).toThrow('does not have 2 rows from row 2 on');
    expect(() => kernel.shapes([[2, 3, 2]], { start: -1, count: 2 })).toThrow('from row -1 on');
    expect(() => kernel.shapes([[2, 3, 2]], {})).toThrow('does not have');
  });
});
