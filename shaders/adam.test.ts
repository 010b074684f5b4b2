import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { filled, tensor } from '../src/tensor/tensor';
import { kernel } from './adam';

const usual = { lr: 0.125, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
const first = { ...usual, correction1: 1 - 0.9, correction2: 1 - 0.999 };

describe('adam', () => {
  kernelCase('the first step moves every parameter by lr against the sign of its gradient', {
    kernel: 'adam',
    from: { p: tensor([4], [1, 2, 3, 4]), g: tensor([4], [100, -0.25, 1e-3, 0]), m: filled([4], 0), v: filled([4], 0) },
    uniforms: first,
    expect: {
      p2: tensor([4], [0.875, 2.125, 2.875, 4]),
      m2: tensor([4], [10, -0.025, 1e-4, 0]),
      v2: tensor([4], [10, 6.25e-5, 1e-9, 0]),
    },
  });
  // m2 = 0.5·2 + 0.5·6 = 4, v2 = 0.75·4 + 0.25·36 = 12, 12/0.75 = 16: p2 = 1 − 0.5 · (4/0.5) / (4 + 4).
  const later = { lr: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 4, correction1: 0.5, correction2: 0.75 };
  const one = (x: number) => tensor([1], [x]);
  kernelCase('a later step by hand', {
    kernel: 'adam',
    from: { p: one(1), g: one(6), m: one(2), v: one(4) },
    uniforms: later,
    expect: { p2: one(0.5), m2: one(4), v2: one(12) },
  });
  kernelCase('the same step from a gradient that is clipped to it', {
    kernel: 'adam',
    from: { p: one(1), g: one(24), m: one(2), v: one(4), clip: one(0.25) },
    uniforms: later,
    expect: { p2: one(0.5), m2: one(4), v2: one(12) },
  });
  kernelCase('many parameters', {
    kernel: 'adam',
    from: {
      p: randomTensor([13, 11], 1),
      g: randomTensor([13, 11], 2),
      m: randomTensor([13, 11], 3),
      v: tensor([13, 11], randomTensor([13, 11], 4).values.map(Math.abs)),
    },
    uniforms: { ...usual, beta2: 0.98, correction1: 1 - 0.9 ** 5, correction2: 1 - 0.98 ** 5 },
  });

  test('shapes must agree', () => {
    expect(() => kernel.shapes([[2], [2], [3], [2], []], {})).toThrow('m (3) must have the shape of p (2)');
  });
});
