import { describe } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { filled, tensor } from '../src/tensor/tensor';

describe('sumSquares', () => {
  kernelCase('by hand', {
    kernel: 'sumSquares',
    from: { x: tensor([3], [3, 4, -0.5]) },
    expect: { s: tensor([1], [25.25]) },
  });
  kernelCase('on top of what was before', {
    kernel: 'sumSquares',
    from: { x: tensor([2, 2], [1, 2, 3, 4]), before: tensor([1], [100]) },
    expect: { s: tensor([1], [130]) },
  });
  kernelCase('more numbers than one workgroup has invocations, a spike among the last', {
    kernel: 'sumSquares',
    from: { x: tensor([131], [...filled([130], 1).values, 30]) },
    expect: { s: tensor([1], [1030]) },
  });
  kernelCase('as many as a layer has', {
    kernel: 'sumSquares',
    from: { x: randomTensor([200, 64], 1) },
    differentiate: [],
  });
  kernelCase('zeros', { kernel: 'sumSquares', from: { x: filled([70], 0) }, expect: { s: tensor([1], [0]) } });
});
