import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('softmaxGrad', () => {
  kernelCase('one row by hand', {
    kernel: 'softmaxGrad',
    from: { weights: tensor([1, 2], [0.25, 0.75]), g: tensor([1, 2], [4, 8]) },
    // Σ w·g = 7
    expect: { dx: tensor([1, 2], [-0.75, 0.75]) },
  });
  kernelCase('a masked key gets exactly 0 even where an empty row gave it a weight', {
    kernel: 'softmaxGrad',
    from: {
      weights: tensor([2, 2], [0.5, 0.5, 0.5, 0.5]),
      g: tensor([2, 2], [1, 3, 1, 3]),
      allowed: tensor([2, 2], [0, 0, 1, 1]),
    },
    expect: { dx: tensor([2, 2], [0, 0, -0.5, 0.5]) },
    differentiate: ['weights', 'g'],
  });
});
