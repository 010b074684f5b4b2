import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { ACTIVATION } from './activation';

// Slopes worked out by hand where they are simple; everything between is checked by differences in activation.test.ts.
describe('activationGrad', () => {
  kernelCase('ReLU: nothing below zero and at zero', {
    kernel: 'activationGrad',
    from: { x: tensor([4], [-1, 0, 1e-30, 5]), g: tensor([4], [7, 7, 7, -7]) },
    differentiate: ['g'],
    uniforms: { kind: ACTIVATION.relu },
    expect: { dx: tensor([4], [0, 0, 7, -7]) },
  });
  kernelCase('GELU: ½ at 0, Φ(±1) ± φ(1) at ±1, 0 and 1 far out', {
    kernel: 'activationGrad',
    from: { x: tensor([5], [-1e20, -1, 0, 1, 1e20]), g: tensor([5], [1, 1, 2, 1, 1]) },
    differentiate: ['g'],
    uniforms: { kind: ACTIVATION.gelu },
    expect: { dx: tensor([5], [0, 0.1586552539 - 0.2419707245, 1, 0.8413447461 + 0.2419707245, 1]) },
  });
  kernelCase('GELU by tanh: ½ at 0, 0 and 1 far out', {
    kernel: 'activationGrad',
    from: { x: tensor([3], [-1e20, 0, 1e20]), g: tensor([3], [1, 1, 1]) },
    differentiate: ['g'],
    uniforms: { kind: ACTIVATION.geluTanh },
    expect: { dx: tensor([3], [0, 0.5, 1]) },
    gate: 1e-4,
  });
  // 4e^{-2x} for large x; 1 − tanh² has no digit left in float32 at 10.
  const slope = (x: number): number => 4 * Math.exp(-2 * x);
  kernelCase('tanh near saturation', {
    kernel: 'activationGrad',
    from: { x: tensor([3], [10, -11, 12]), g: tensor([3], [1e8, 1e8, 1e8]) },
    differentiate: ['g'],
    uniforms: { kind: ACTIVATION.tanh },
    expect: { dx: tensor([3], [1e8 * slope(10), 1e8 * slope(11), 1e8 * slope(12)]) },
    gate: 1e-4,
  });
  // e^{-|x|} far out; σ(1 − σ) has no digit left in float32 at 20.
  kernelCase('sigmoid: ¼ at 0, the same on both sides, digits kept near saturation', {
    kernel: 'activationGrad',
    from: { x: tensor([4], [0, 20, -20, 22]), g: tensor([4], [4e-8, 10, 10, -10]) },
    differentiate: ['g'],
    uniforms: { kind: ACTIVATION.sigmoid },
    expect: { dx: tensor([4], [1e-8, 10 * Math.exp(-20), 10 * Math.exp(-20), -10 * Math.exp(-22)]) },
    gate: 1e-4,
  });
});
