import { describe, expect, test } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './clipFactor';

describe('clipFactor', () => {
  const clip = (s: number, c: number, factor: number) => ({
    kernel: 'clipFactor',
    from: { s: tensor([1], [s]) },
    uniforms: { c },
    expect: { factor: tensor([1], [factor]) },
  });
  // (3, 4, −0.5) is clipped to (0.597, 0.796, −0.0995).
  kernelCase('a norm of √25.25 to 1', clip(25.25, 1, 0.19900743804199783));
  kernelCase('a norm below the bound is left alone', clip(0.25, 1, 1));
  kernelCase('a norm at the bound', clip(4, 2, 1));
  kernelCase('a gradient of zeros', clip(0, 1, 1));

  test('a bound of 0 is an error', () => {
    expect(() => kernel.shapes([[1]], { c: 0 })).toThrow('c is 0');
    expect(() => kernel.shapes([[2]], { c: 1 })).toThrow('s (2) must be (1)');
  });
});
