import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { SELECTION } from './select';

const { topk, threshold } = SELECTION;

describe('selectGrad', () => {
  // Weights that are all equal: which two are kept decides which two get a gradient.
  const equal = { weights: tensor([1, 4], [0.25, 0.25, 0.25, 0.25]), g: tensor([1, 4], [1, 2, 4, 8]) };
  kernelCase('the first of equals are the kept ones', {
    kernel: 'selectGrad',
    from: equal,
    uniforms: { kind: topk, k: 2 },
    expect: { dx: tensor([1, 4], [1, 2, 0, 0]) },
  });
  kernelCase('renormalised: s = ½ and Σ g·w / s = 1.5', {
    kernel: 'selectGrad',
    from: equal,
    uniforms: { kind: topk, k: 2, renorm: 1 },
    expect: { dx: tensor([1, 4], [-1, 1, 0, 0]) },
  });
  kernelCase('masked keys get exactly 0, whatever stands there', {
    kernel: 'selectGrad',
    from: {
      weights: tensor([1, 3], [9e9, 0.5, 0.25]),
      g: tensor([1, 3], [9e9, 2, 3]),
      allowed: tensor([1, 3], [0, 1, 1]),
    },
    uniforms: { kind: topk, k: 9 },
    expect: { dx: tensor([1, 3], [0, 2, 3]) },
  });
  kernelCase('threshold keeps what equals it; a row that keeps nothing, or only zeros, gets zeros', {
    kernel: 'selectGrad',
    from: {
      weights: tensor([3, 2], [0.75, 0.25, 0.125, 0.125, 0, 0]),
      g: tensor([3, 2], [1, 2, 3, 4, 5, 6]),
      allowed: tensor([3, 2], [1, 1, 1, 1, 0, 0]),
    },
    uniforms: { kind: threshold, t: 0.25, renorm: 1 },
    expect: { dx: tensor([3, 2], [-0.25, 0.75, 0, 0, 0, 0]) },
  });
  kernelCase('zeros that a threshold of 0 keeps', {
    kernel: 'selectGrad',
    from: { weights: tensor([2, 2], [0, 0, 0, 1]), g: tensor([2, 2], [1, 2, 3, 4]) },
    uniforms: { kind: threshold, t: 0, renorm: 1 },
    expect: { dx: tensor([2, 2], [0, 0, -1, 0]) },
  });
});
