import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { shapeUniforms } from './reshape';

describe('reshape', () => {
  kernelCase('a column becomes a row', {
    kernel: 'reshape',
    from: { x: tensor([3, 1], [1, 2, 3]) },
    uniforms: shapeUniforms([1, 3]),
    expect: { y: tensor([1, 3], [1, 2, 3]) },
  });
});
