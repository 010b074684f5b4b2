import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { testEngine } from '../checks/testEngine';
import { kernels } from '../src/engine/kernels';
import { PlanBuilder } from '../src/plan/planBuilder';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './moments';

describe('moments', () => {
  kernelCase('four draws of two numbers', {
    kernel: 'moments',
    from: { x: tensor([4, 2], [1, -5, 2, -5, 3, -5, 6, -5]) },
    expect: {
      mean: tensor([1, 2], [3, -5]),
      squares: tensor([1, 2], [14, 0]),
      low: tensor([1, 2], [1, -5]),
      high: tensor([1, 2], [6, -5]),
    },
  });
  kernelCase('one draw', {
    kernel: 'moments',
    from: { x: tensor([1, 1, 2], [7, -3e30]) },
    expect: { mean: tensor([1, 1, 2], [7, -3e30]), squares: tensor([1, 1, 2], [0, 0]) },
  });
  kernelCase('more draws than are added up in one piece, and not a multiple of them', {
    kernel: 'moments',
    from: { x: randomTensor([157, 2, 3, 5], 4) },
  });
  kernelCase('a single number a draw', { kernel: 'moments', from: { x: randomTensor([64], 5) } });

  test('a spread far below the mean keeps its figures in float32', async () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [20000, 1]);
    build.step('moments', ['x'], kernel.to);
    const offset = 1000;
    const step = 2 ** -12;
    // 0 … 4 steps above the offset, equally often; exact in float32.
    const x = Array.from({ length: 20000 }, (_, i) => offset + (i % 5) * step);
    const { tensors } = await (await testEngine()).run(build.build(), { x: tensor([20000, 1], x) }, [
      'mean',
      'squares',
    ]);
    expect(Math.abs(tensors.mean.values[0] - (offset + 2 * step))).toBeLessThan(1e-4);
    expect(tensors.squares.values[0] / (20000 * 2 * step ** 2)).toBeCloseTo(1, 5);
  });

  test('no draws are refused', () => {
    expect(() => kernel.shapes([[0, 3]], {})).toThrow('at least one draw');
  });
});
