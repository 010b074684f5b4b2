import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './pin';

describe('pin', () => {
  kernelCase('one number is set, the others stay', {
    kernel: 'pin',
    from: { x: tensor([2, 2], [1, 2, 3, 4]) },
    uniforms: { cell: 2, value: -7.5 },
    expect: { y: tensor([2, 2], [1, 2, -7.5, 4]) },
  });
  kernelCase('the last of more numbers than one workgroup holds', {
    kernel: 'pin',
    from: { x: randomTensor([1, 4, 5, 7], 3) },
    uniforms: { cell: 139, value: 1e-30 },
  });

  test('an element that is not there is an error', () => {
    expect(() => kernel.shapes([[2, 2]], { cell: 4, value: 0 })).toThrow('has no element 4');
  });
});
