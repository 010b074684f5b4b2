import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('softcapGrad', () => {
  const slope = 1 / Math.cosh(0.5) ** 2;
  kernelCase('1 at 0, 1/cosh² between, nothing far out', {
    kernel: 'softcapGrad',
    from: { x: tensor([4], [0, 2, -2, 1e30]), g: tensor([4], [3, 1, 2, 5]) },
    uniforms: { cap: 4 },
    expect: { dx: tensor([4], [3, slope, 2 * slope, 0]) },
    gate: 1e-4,
  });
  kernelCase('a saturated row keeps what is left of its slope', {
    kernel: 'softcapGrad',
    from: { x: tensor([2], [10, -12]), g: tensor([2], [1e8, 1e8]) },
    uniforms: { cap: 1 },
    expect: { dx: tensor([2], [4e8 * Math.exp(-20), 4e8 * Math.exp(-24)]) },
    gate: 1e-4,
  });
});
