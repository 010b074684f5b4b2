import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('additiveScoreWeightGrad', () => {
  kernelCase('summed over batch, queries and keys, each head its own', {
    kernel: 'additiveScoreWeightGrad',
    from: {
      q: tensor([2, 2, 1, 1], [0, 1, 2, 3]),
      k: tensor([2, 1, 2, 1], [0, 1, -1, 0.5]),
      b: tensor([2, 1], [0.5, 0]),
      g: tensor([2, 2, 1, 2], [1, 2, 3, 4, 5, 6, 7, 8]),
    },
    expect: {
      dv: tensor(
        [2, 1],
        [
          Math.tanh(0.5) + 2 * Math.tanh(1.5) + 5 * Math.tanh(1.5) + 6 * Math.tanh(3),
          3 * Math.tanh(1) + 4 * Math.tanh(2) + 7 * Math.tanh(2) + 8 * Math.tanh(3.5),
        ],
      ),
    },
    gate: 1e-4,
  });
});
