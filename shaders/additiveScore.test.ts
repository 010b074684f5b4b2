import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './additiveScore';

const tanh = Math.tanh;

describe('additiveScore', () => {
  kernelCase('one head by hand', {
    kernel: 'additiveScore',
    from: {
      q: tensor([1, 1, 1, 2], [1, -1]),
      k: tensor([1, 1, 2, 2], [0, 1, -2, 0.5]),
      b: tensor([1, 2], [0.5, 0]),
      v: tensor([1, 2], [2, -3]),
    },
    expect: { y: tensor([1, 1, 1, 2], [2 * tanh(1.5), 2 * tanh(-0.5) + 3 * tanh(0.5)]) },
    gate: 1e-4,
  });
  kernelCase('two heads each in a batch of two', {
    kernel: 'additiveScore',
    from: {
      q: randomTensor([2, 2, 3, 4], 1),
      k: randomTensor([2, 2, 5, 4], 2),
      b: randomTensor([2, 4], 3),
      v: randomTensor([2, 4], 4),
    },
    gate: 1e-4,
  });
  kernelCase('four heads share two heads of keys, no bias', {
    kernel: 'additiveScore',
    from: { q: randomTensor([2, 4, 3, 2], 5), k: randomTensor([2, 2, 5, 2], 6), v: randomTensor([4, 2], 7) },
    gate: 1e-4,
  });
  kernelCase('saturated: sums far beyond where tanh is 1', {
    kernel: 'additiveScore',
    from: {
      q: tensor([1, 1, 2, 2], [1e30, 40, -60, -1e4]),
      k: tensor([1, 1, 1, 2], [7, 0.25]),
      v: tensor([1, 2], [1, 10]),
    },
    expect: { y: tensor([1, 1, 2, 1], [11, -11]) },
    differentiate: [],
    gate: 1e-4,
  });

  test('shapes that do not fit are named', () => {
    const [q, v] = [
      [1, 2, 3, 4],
      [2, 4],
    ];
    expect(() => kernel.shapes([q, [1, 2, 5, 3], [], v], {})).toThrow('k (1, 2, 5, 3) do not fit');
    expect(() => kernel.shapes([q, [1, 3, 5, 4], [], v], {})).toThrow('do not fit');
    expect(() => kernel.shapes([q, [1, 2, 5, 4], [4], v], {})).toThrow('b (4) must be (2, 4)');
    expect(() => kernel.shapes([q, [1, 2, 5, 4], [], [4]], {})).toThrow('v (4) must be (2, 4)');
  });
});
