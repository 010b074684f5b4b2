import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { type Tensor, tensor } from '../src/tensor/tensor';
import { kernel } from './layerNorm';

const gamma = tensor([4], [1, -2, 0.5, 1]);
const beta = tensor([4], [0, 10, -1, 0.25]);

describe('layerNorm', () => {
  const r = 1 / Math.sqrt(1.25 + 1e-5);
  kernelCase('one row by hand: mean 2.5, variance 1.25', {
    kernel: 'layerNorm',
    from: { x: tensor([1, 4], [1, 2, 3, 4]), gamma, beta },
    expect: {
      y: tensor([1, 4], [-1.5 * r, 10 + r, -1 + 0.25 * r, 1.5 * r + 0.25]),
      mean: tensor([1, 1], [2.5]),
      rstd: tensor([1, 1], [r]),
      offset: tensor([1, 1], [1.5]),
    },
  });
  kernelCase('a row 8,192 away from zero gives the same, an offset costs no digits', {
    kernel: 'layerNorm',
    from: { x: tensor([2, 4], [8193, 8194, 8195, 8196, -8195, -8194, -8193, -8192]), gamma, beta },
    expect: { y: twice([-1.5 * r, 10 + r, -1 + 0.25 * r, 1.5 * r + 0.25]) },
    differentiate: [],
  });
  kernelCase('constant rows become beta', {
    kernel: 'layerNorm',
    from: { x: tensor([2, 4], [0.1, 0.1, 0.1, 0.1, 0, 0, 0, 0]), gamma, beta },
    expect: { y: twice([0, 10, -1, 0.25]), rstd: tensor([2, 1], [1 / Math.sqrt(1e-5), 1 / Math.sqrt(1e-5)]) },
    differentiate: ['gamma', 'beta'],
  });
  kernelCase('one feature', {
    kernel: 'layerNorm',
    from: { x: tensor([2, 1, 1], [0.3, -7]), gamma: tensor([1], [3]), beta: tensor([1], [0.5]) },
    expect: { y: tensor([2, 1, 1], [0.5, 0.5]) },
    differentiate: ['beta'],
  });
  kernelCase('a spike in front of a small row', {
    kernel: 'layerNorm',
    from: { x: tensor([1, 4], [1e6, 1, 2, 3]), gamma, beta },
    differentiate: [],
  });
  kernelCase('rows of a batch, another epsilon', {
    kernel: 'layerNorm',
    from: { x: randomTensor([2, 3, 17], 1, 4), gamma: randomTensor([17], 2), beta: randomTensor([17], 3) },
    uniforms: { epsilon: 0.25 },
  });

  test('gamma and beta must be as wide as the rows', () => {
    expect(() => kernel.shapes([[2, 3], [4], [3]], {})).toThrow('gamma (4) does not fit rows of x (2, 3)');
    expect(() => kernel.shapes([[2, 3], [3], [1, 3]], {})).toThrow('beta (1, 3) does not fit');
  });
});

function twice(row: number[]): Tensor {
  return tensor([2, row.length], [...row, ...row]);
}
