import { describe } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { EMPTY_ROW } from './softmax';

const e = Math.E;

describe('softmax', () => {
  kernelCase('one row by hand', {
    kernel: 'softmax',
    from: { x: tensor([1, 3], [0, 1, 2]) },
    expect: { weights: tensor([1, 3], [1 / (1 + e + e * e), e / (1 + e + e * e), (e * e) / (1 + e + e * e)]) },
  });
  kernelCase('huge scores do not overflow', {
    kernel: 'softmax',
    from: { x: tensor([2, 3], [1e4, 1e4, -1e4, 3e38, -3e38, 0]) },
    expect: { weights: tensor([2, 3], [0.5, 0.5, 0, 1, 0, 0]) },
    differentiate: [],
  });
  kernelCase('masked keys get exactly 0, whatever stands there; an empty row is zeros', {
    kernel: 'softmax',
    from: {
      x: tensor([1, 2, 3, 3], [1, 9e9, 1, 5, 5, 5, 0, 0, 1e30, 2, 9e9, 2, 7, 7, 7, 0, 0, -1e30]),
      allowed: tensor([1, 1, 3, 3], [1, 0, 1, 0, 0, 0, 1, 1, 0]),
    },
    expect: {
      weights: tensor([1, 2, 3, 3], [0.5, 0, 0.5, 0, 0, 0, 0.5, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0, 0.5, 0.5, 0]),
    },
    differentiate: [],
  });
  kernelCase('an empty row can be uniform instead', {
    kernel: 'softmax',
    from: { x: tensor([2, 2], [1, 2, 3, 4]), allowed: tensor([2, 2], [0, 0, 1, 0]) },
    uniforms: { emptyRow: EMPTY_ROW.uniform },
    expect: { weights: tensor([2, 2], [0.5, 0.5, 1, 0]) },
    differentiate: ['x'],
  });
  kernelCase('a mask per batch item, shared by the heads', {
    kernel: 'softmax',
    from: {
      x: randomTensor([2, 3, 2, 4], 1, 4),
      allowed: tensor([2, 1, 2, 4], [1, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 1, 1, 0, 1, 0]),
    },
    differentiate: ['x'],
  });
});
