import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { DROPOUT_MODE, kernel } from './dropout';

const { upscaleInTrain, downscaleInInfer } = DROPOUT_MODE;

// The example of spec S4: twelve numbers, p = ½.
const x = tensor([4, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
const half = tensor(
  [4, 3],
  [...x.values].map((v) => v / 2),
);
const differentiate = ['x'];

describe('dropout', () => {
  const mask = tensor([4, 3], [1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 1, 0]);
  kernelCase('downscale in evaluation: training only drops', {
    kernel: 'dropout',
    from: { x, mask },
    uniforms: { p: 0.5, mode: downscaleInInfer, train: 1 },
    expect: { y: tensor([4, 3], [1, 2, 3, 4, 5, 6, 0, 0, 9, 0, 11, 0]) },
    differentiate,
  });
  kernelCase('downscale in evaluation: evaluation scales, whatever the mask says', {
    kernel: 'dropout',
    from: { x, mask },
    uniforms: { p: 0.5, mode: downscaleInInfer, train: 0 },
    expect: { y: half },
    differentiate,
  });
  kernelCase('upscale in training: training drops and scales', {
    kernel: 'dropout',
    from: { x, mask: tensor([4, 3], [1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1]) },
    uniforms: { p: 0.5, mode: upscaleInTrain, train: 1 },
    expect: { y: tensor([4, 3], [2, 0, 6, 0, 10, 0, 14, 16, 18, 0, 22, 24]) },
    differentiate,
  });
  kernelCase('upscale in training: evaluation changes nothing and needs no mask', {
    kernel: 'dropout',
    from: { x },
    uniforms: { p: 0.5, mode: upscaleInTrain, train: 0 },
    expect: { y: x },
  });
  kernelCase('p = 1 gives zeros, not NaN', {
    kernel: 'dropout',
    from: { x: tensor([1, 2], [3e38, -1]), mask: tensor([1, 2], [0, 0]) },
    uniforms: { p: 1, mode: upscaleInTrain, train: 1 },
    expect: { y: tensor([1, 2], [0, 0]) },
    differentiate: [],
  });
  kernelCase('p = 1 gives zeros in evaluation too when that is what scales', {
    kernel: 'dropout',
    from: { x },
    uniforms: { p: 1, mode: downscaleInInfer, train: 0 },
    expect: { y: tensor([4, 3], Array(12).fill(0)) },
  });
  kernelCase('one number a sample drops a whole branch', {
    kernel: 'dropout',
    from: { x: randomTensor([3, 2, 4], 1), mask: tensor([3, 1, 1], [1, 0, 1]) },
    uniforms: { p: 0.2, mode: upscaleInTrain, train: 1 },
    differentiate,
  });

  test('what cannot be is refused', () => {
    expect(() => kernel.shapes([[2, 3], []], { p: 0.5, train: 1 })).toThrow('needs a mask');
    expect(() => kernel.shapes([[2, 3], []], { p: 1.5, train: 0 })).toThrow('p is 1.5');
    expect(() => kernel.shapes([[2, 3], [2]], { p: 0.5, train: 1 })).toThrow('does not stretch');
    expect(kernel.shapes([[2, 3], []], { p: 0, train: 1 })).toEqual([[2, 3]]);
  });
});
