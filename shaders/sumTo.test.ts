import { describe } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { shapeUniforms } from './reshape';

describe('sumTo', () => {
  kernelCase('columns of a matrix', {
    kernel: 'sumTo',
    from: { x: tensor([2, 3], [1, 2, 3, 4, 5, 6]) },
    uniforms: shapeUniforms([3]),
    expect: { y: tensor([3], [5, 7, 9]) },
  });
  kernelCase('rows of a matrix', {
    kernel: 'sumTo',
    from: { x: tensor([2, 3], [1, 2, 3, 4, 5, 6]) },
    uniforms: shapeUniforms([2, 1]),
    expect: { y: tensor([2, 1], [6, 15]) },
  });
  kernelCase('everything', {
    kernel: 'sumTo',
    from: { x: tensor([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 80]) },
    uniforms: shapeUniforms([1]),
    expect: { y: tensor([1], [108]) },
  });
  kernelCase('outer and inner axes of five', {
    kernel: 'sumTo',
    from: { x: randomTensor([2, 3, 2, 4, 2], 3) },
    uniforms: shapeUniforms([1, 3, 1, 4, 1]),
  });
});
