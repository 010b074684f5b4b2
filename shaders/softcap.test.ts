import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './softcap';

describe('softcap', () => {
  kernelCase('a cap of 5: hardly anything near 0, ±5 far out', {
    kernel: 'softcap',
    from: { x: tensor([6], [0, 0.001, 5, -10, 1e4, -1e30]) },
    uniforms: { cap: 5 },
    expect: { y: tensor([6], [0, 0.001, 3.80797078, -4.8201379, 5, -5]) },
    differentiate: [],
    gate: 1e-4,
  });
  kernelCase('scores on both sides of the cap', {
    kernel: 'softcap',
    from: { x: randomTensor([2, 3, 4, 5], 1, 6) },
    uniforms: { cap: 2 },
    gate: 1e-4,
  });
  kernelCase('small scores under a high cap', {
    kernel: 'softcap',
    from: { x: randomTensor([30], 2, 0.05) },
    uniforms: { cap: 50 },
    gate: 1e-4,
  });

  test('a cap of 0 is an error', () => {
    expect(() => kernel.shapes([[2]], { cap: 0 })).toThrow('cap is 0');
    expect(() => kernel.shapes([[2]], {})).toThrow('cap is undefined');
  });
});
