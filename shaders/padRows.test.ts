import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './padRows';

describe('padRows', () => {
  kernelCase('one row into the middle of three, in two blocks', {
    kernel: 'padRows',
    from: { x: tensor([2, 1, 2], [1, 2, 3, 4]) },
    uniforms: { start: 1, rows: 3 },
    expect: { y: tensor([2, 3, 2], [0, 0, 1, 2, 0, 0, 0, 0, 3, 4, 0, 0]) },
  });
  kernelCase('at the end of every head', {
    kernel: 'padRows',
    from: { x: randomTensor([2, 2, 2, 3], 1) },
    uniforms: { start: 3, rows: 5 },
  });

  test('rows that do not fit are an error', () => {
    expect(() => kernel.shapes([[2, 2, 2]], { start: 2, rows: 3 })).toThrow('does not fit from row 2 on into 3 rows');
    expect(() => kernel.shapes([[2, 2, 2]], {})).toThrow('does not fit');
  });
});
