import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('layerNormGammaGrad', () => {
  // Rows (−1, 0, 1) and (−2, 2, 0) before a shift, with rstd ½ and 2: n = (−½, 0, ½) and (−4, 4, 0).
  const g = tensor([2, 3], [1, 2, 3, 4, 5, 6]);
  const rstd = tensor([2, 1], [0.5, 2]);
  const expect = { dgamma: tensor([3], [-0.5 - 16, 20, 1.5]) };
  kernelCase('by hand', {
    kernel: 'layerNormGammaGrad',
    from: { x: tensor([2, 3], [-1, 0, 1, -2, 2, 0]), rstd, offset: tensor([2, 1], [1, 2]), g },
    expect,
  });
  kernelCase('far from zero', {
    kernel: 'layerNormGammaGrad',
    from: { x: tensor([2, 3], [99999, 100000, 100001, -7002, -6998, -7000]), rstd, offset: tensor([2, 1], [1, 2]), g },
    expect,
  });
});
