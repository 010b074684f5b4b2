import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './scale';

describe('scale', () => {
  kernelCase('by hand', {
    kernel: 'scale',
    from: { x: tensor([2, 2], [4, -8, 0, 1e30]) },
    uniforms: { factor: -0.25 },
    expect: { y: tensor([2, 2], [-1, 2, 0, -2.5e29]) },
    differentiate: [],
  });
  kernelCase('1/√3 over more numbers than one workgroup holds', {
    kernel: 'scale',
    from: { x: randomTensor([2, 5, 17], 1) },
    uniforms: { factor: 1 / Math.sqrt(3) },
  });
  kernelCase('factor 0', { kernel: 'scale', from: { x: randomTensor([3], 2) }, uniforms: { factor: 0 } });

  test('a temperature of 0 is an error, not an infinity', () => {
    expect(() => kernel.shapes([[2]], { factor: 1 / 0 })).toThrow('factor is Infinity');
    expect(() => kernel.shapes([[2]], {})).toThrow('factor is undefined');
  });
});
