import { describe } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { shapeUniforms } from './reshape';

describe('stretch', () => {
  kernelCase('a row is repeated', {
    kernel: 'stretch',
    from: { x: tensor([2], [1, 2]) },
    uniforms: shapeUniforms([3, 2]),
    expect: { y: tensor([3, 2], [1, 2, 1, 2, 1, 2]) },
  });
  kernelCase('inner and outer axes of five', {
    kernel: 'stretch',
    from: { x: randomTensor([1, 3, 1, 2, 1], 1) },
    uniforms: shapeUniforms([2, 3, 2, 2, 3]),
  });
});
