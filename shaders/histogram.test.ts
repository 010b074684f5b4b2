import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { filled, tensor } from '../src/tensor/tensor';
import { kernel } from './histogram';

describe('histogram', () => {
  kernelCase('each number between its own bounds, and what lies beyond them in the outer bins', {
    kernel: 'histogram',
    from: {
      x: tensor([5, 2], [0.1, 10, 0.3, 11, 0.6, 18, 7, -80, -7, 19]),
      low: tensor([1, 2], [0, 10]),
      high: tensor([1, 2], [1, 20]),
    },
    uniforms: { bins: 4 },
    expect: { counts: tensor([2, 4], [2, 1, 1, 1, 3, 0, 0, 2]) },
  });
  kernelCase('whole numbers, without bounds', {
    kernel: 'histogram',
    from: { x: tensor([6, 1, 2], [0, 2, 1, 2, 1, 2, 2, 2, 1, 0, 0, 2]) },
    uniforms: { bins: 3 },
    expect: { counts: tensor([1, 2, 3], [2, 3, 1, 1, 0, 5]) },
  });
  kernelCase('bounds that are equal hold everything in the first bin', {
    kernel: 'histogram',
    from: { x: tensor([3, 1], [5, 5, 5]), low: tensor([1], [5]), high: tensor([1], [5]) },
    uniforms: { bins: 2 },
    expect: { counts: tensor([1, 2], [3, 0]) },
  });
  // Numbers in the middle of 48 bins and never at an edge: float32 and float64 put them in the same one.
  const middles = randomTensor([200, 7], 3).values.map((x) => (Math.floor(x * 16) + 0.5) / 16);
  kernelCase('many draws', {
    kernel: 'histogram',
    from: { x: tensor([200, 7], middles), low: filled([7], -1.5), high: filled([7], 1.5) },
    uniforms: { bins: 48 },
  });
  kernelCase('many bins', {
    kernel: 'histogram',
    from: {
      x: tensor(
        [100, 2],
        middles.slice(0, 200).map((x) => Math.floor((x + 1.5) * 300)),
      ),
    },
    uniforms: { bins: 1000 },
  });

  test('what does not fit is refused', () => {
    expect(() => kernel.shapes([[3, 2], [3], [2]], { bins: 4 })).toThrow('low');
    expect(() => kernel.shapes([[3, 2], [2], []], { bins: 4 })).toThrow('high');
    for (const bins of [0, -1, 2.5]) expect(() => kernel.shapes([[3, 2], [], []], { bins })).toThrow('bins');
  });
});
