import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './noise';

describe('noise', () => {
  const x = tensor([2, 2], [1, 2, 3, 4]);
  kernelCase('a pattern scaled by sigma', {
    kernel: 'noise',
    from: { x, pattern: tensor([2, 2], [1, -1, 0, 10]) },
    uniforms: { sigma: 0.5 },
    expect: { y: tensor([2, 2], [1.5, 1.5, 3, 9]) },
  });
  kernelCase('sigma 0 changes nothing', {
    kernel: 'noise',
    from: { x, pattern: tensor([2, 2], [1e30, -1, 0, 10]) },
    uniforms: { sigma: 0 },
    expect: { y: x },
  });
  kernelCase('one pattern for all batch items and columns', {
    kernel: 'noise',
    from: { x: randomTensor([2, 3, 2, 4], 1), pattern: randomTensor([1, 3, 2, 1], 2) },
    uniforms: { sigma: -2.5 },
  });

  test('what does not fit is refused', () => {
    expect(() => kernel.shapes([[2, 3], [2]], { sigma: 1 })).toThrow('does not stretch');
    expect(() => kernel.shapes([[2, 3], [3]], {})).toThrow('sigma');
  });
});
