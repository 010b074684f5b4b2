import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './sgd';

describe('sgd', () => {
  const p = tensor([2, 2], [1, 2, 3, 4]);
  const g = tensor([2, 2], [10, -20, 0, 1]);
  kernelCase('by hand', {
    kernel: 'sgd',
    from: { p, g },
    uniforms: { lr: 0.125 },
    expect: { p2: tensor([2, 2], [-0.25, 4.5, 3, 3.875]) },
  });
  kernelCase('with half of the gradient clipped away', {
    kernel: 'sgd',
    from: { p, g, clip: tensor([1], [0.5]) },
    uniforms: { lr: 0.125 },
    expect: { p2: tensor([2, 2], [0.375, 3.25, 3, 3.9375]) },
  });
  kernelCase('many parameters', {
    kernel: 'sgd',
    from: { p: randomTensor([9, 11], 1), g: randomTensor([9, 11], 2) },
    uniforms: { lr: 0.01 },
  });

  test('a gradient of another shape is an error', () => {
    expect(() => kernel.shapes([[2, 3], [3, 2], []], {})).toThrow('g (3, 2) must have the shape of p (2, 3)');
  });
});
