import { describe } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

const above0 = tensor(
  [3, 5, 7],
  randomTensor([3, 5, 7], 1).values.map((x) => x * x + 0.1),
);

describe('squareRoot', () => {
  kernelCase('squares, a small and a large number, and 0 below and at 0', {
    kernel: 'squareRoot',
    from: { x: tensor([7], [0, -4, 0.25, 1, 9, 1e-20, 1e30]) },
    expect: { y: tensor([7], [0, 0, 0.5, 1, 3, 1e-10, 1e15]) },
    differentiate: [],
  });
  kernelCase('1 over it', {
    kernel: 'squareRoot',
    from: { x: tensor([5], [0, -4, 0.25, 1, 16]) },
    uniforms: { inverse: 1 },
    expect: { y: tensor([5], [0, 0, 2, 1, 0.25]) },
    differentiate: [],
  });
  kernelCase('of many', { kernel: 'squareRoot', from: { x: above0 } });
  kernelCase('1 over the root of many', { kernel: 'squareRoot', from: { x: above0 }, uniforms: { inverse: 1 } });
});
