import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { testEngine } from '../checks/testEngine';
import { streamKey } from '../src/chance/streamKey';
import { kernels } from '../src/engine/kernels';
import { PlanBuilder } from '../src/plan/planBuilder';
import { filled, tensor } from '../src/tensor/tensor';
import { DISTRIBUTION } from './draw';
import { kernel } from './noise';

describe('noise', () => {
  const x = tensor([2, 2], [1, 2, 3, 4]);
  kernelCase('a pattern scaled by sigma', {
    kernel: 'noise',
    from: { x, pattern: tensor([2, 2], [1, -1, 0, 10]) },
    uniforms: { sigma: 0.5 },
    expect: { y: tensor([2, 2], [1.5, 1.5, 3, 9]) },
  });
  kernelCase('sigma 0 changes nothing', {
    kernel: 'noise',
    from: { x, pattern: tensor([2, 2], [1e30, -1, 0, 10]) },
    uniforms: { sigma: 0 },
    expect: { y: x },
  });
  kernelCase('one pattern for all batch items and columns', {
    kernel: 'noise',
    from: { x: randomTensor([2, 3, 2, 4], 1), pattern: randomTensor([1, 3, 2, 1], 2) },
    uniforms: { sigma: -2.5 },
  });

  kernelCase('a pattern of many draws of the shape of x', {
    kernel: 'noise',
    from: { x: randomTensor([2, 3], 1), pattern: randomTensor([4, 2, 3], 2) },
    uniforms: { sigma: 0.5 },
  });
  kernelCase('a pattern of many draws, whose axis x has too', {
    kernel: 'noise',
    from: { x: randomTensor([1, 2, 3], 1), pattern: randomTensor([4, 2, 3], 2) },
    uniforms: { sigma: 0.5 },
  });

  test('moving sigma scales one fixed pattern', async () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [2, 3, 4]);
    const [key0, key1] = streamKey(1, 'enc.0.self.noise');
    build.step('draw', ['x'], 'pattern', { key0, key1, distribution: DISTRIBUTION.normal });
    build.step('noise', ['x', 'pattern'], 'little', { sigma: 0.25 });
    build.step('noise', ['x', 'pattern'], 'much', { sigma: 2 });
    const engine = await testEngine();
    const { tensors } = await engine.run(build.build(), { x: filled([2, 3, 4], 0) }, ['little', 'much']);
    const little = Array.from(tensors.little.values);
    expect(new Set(little).size).toBe(24);
    // Powers of 2, so exactly, in float32 too.
    expect(Array.from(tensors.much.values)).toEqual(little.map((x) => 8 * x));
  });

  test('what does not fit is refused', () => {
    expect(() => kernel.shapes([[2, 3], [2]], { sigma: 1 })).toThrow('does not stretch');
    expect(() =>
      kernel.shapes(
        [
          [2, 3],
          [4, 2, 1],
        ],
        { sigma: 1 },
      ),
    ).toThrow('does not stretch');
    expect(() => kernel.shapes([[2, 3], [3]], {})).toThrow('sigma');
  });
});
