import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel, permuteUniforms } from './permute';

describe('permute', () => {
  kernelCase('a matrix is transposed', {
    kernel: 'permute',
    from: { x: tensor([2, 3], [11, 12, 13, 21, 22, 23]) },
    uniforms: permuteUniforms([1, 0]),
    expect: { y: tensor([3, 2], [11, 21, 12, 22, 13, 23]) },
  });
  // Not its own inverse, so that the derivative in the wrong direction shows.
  kernelCase('three axes turned around', {
    kernel: 'permute',
    from: { x: tensor([2, 1, 3], [11, 12, 13, 21, 22, 23]) },
    uniforms: permuteUniforms([2, 0, 1]),
    expect: { y: tensor([3, 2, 1], [11, 21, 12, 22, 13, 23]) },
  });
  kernelCase('five axes', {
    kernel: 'permute',
    from: { x: randomTensor([2, 3, 4, 2, 3], 1) },
    uniforms: permuteUniforms([3, 1, 4, 0, 2]),
  });
  kernelCase('one axis stays as it is', {
    kernel: 'permute',
    from: { x: randomTensor([5], 2) },
    uniforms: permuteUniforms([0]),
  });

  test('the last axis to the front and the others after it', () => {
    expect(kernel.shapes([[2, 3, 4]], permuteUniforms([2, 0, 1]))).toEqual([[4, 2, 3]]);
  });

  test('an order that leaves an axis out is an error', () => {
    expect(() => kernel.shapes([[2, 3]], permuteUniforms([0, 0]))).toThrow('every axis of x (2, 3)');
    expect(() => kernel.shapes([[2, 3]], permuteUniforms([0]))).toThrow('every axis');
  });
});
