import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('additiveScoreGrad', () => {
  // Two heads share one head of keys; width 1, two queries, one key, so every slope can be written down.
  const from = {
    q: tensor([1, 2, 2, 1], [0, 1, -1, 2]),
    k: tensor([1, 1, 1, 1], [0]),
    b: tensor([2, 1], [0, 1]),
    v: tensor([2, 1], [3, -2]),
    g: tensor([1, 2, 2, 1], [1, 10, 100, 1000]),
  };
  const slope = (x: number): number => 1 / Math.cosh(x) ** 2;
  const parts = [3 * slope(0), 30 * slope(1), -200 * slope(0), -2000 * slope(3)];
  kernelCase('towards the queries', {
    kernel: 'additiveScoreGrad',
    from,
    uniforms: { over: 0 },
    expect: { dx: tensor([1, 2, 2, 1], parts) },
    gate: 1e-4,
  });
  kernelCase('towards the key, from all heads that share it', {
    kernel: 'additiveScoreGrad',
    from,
    uniforms: { over: 1 },
    expect: { dx: tensor([1, 1, 1, 1], [parts.reduce((sum, x) => sum + x, 0)]) },
    gate: 1e-4,
  });
  kernelCase('what is left of the slope when saturated', {
    kernel: 'additiveScoreGrad',
    from: {
      q: tensor([1, 1, 1, 2], [10, -8]),
      k: tensor([1, 1, 1, 2], [1, -1]),
      v: tensor([1, 2], [1, 1]),
      g: tensor([1, 1, 1, 1], [1e9]),
    },
    uniforms: { over: 0 },
    expect: { dx: tensor([1, 1, 1, 2], [4e9 * Math.exp(-22), 4e9 * Math.exp(-18)]) },
    gate: 1e-4,
  });
});
