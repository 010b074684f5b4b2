import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';
import { kernel } from './crossEntropy';

describe('crossEntropy', () => {
  const ln = Math.log;
  kernelCase('logits that are logarithms of 1, 2, 5; padding and impossible classes cost nothing', {
    kernel: 'crossEntropy',
    from: {
      logits: tensor([5, 3], Array.from({ length: 5 }, () => [ln(1), ln(2), ln(5)]).flat()),
      targets: tensor([5], [0, 1, 2, -1, 3]),
    },
    expect: { loss: tensor([5], [ln(8), ln(4), ln(1.6), 0, 0]) },
    differentiate: ['logits'],
  });
  kernelCase('huge logits neither overflow nor vanish', {
    kernel: 'crossEntropy',
    from: { logits: tensor([2, 3], [1e4, 0, -1e4, 3e4, 3e4, -3e4]), targets: tensor([2], [2, 1]) },
    expect: { loss: tensor([2], [2e4, ln(2)]) },
    differentiate: [],
  });
  kernelCase('a small loss keeps its figures: a logarithm near 1 would leave few', {
    kernel: 'crossEntropy',
    from: { logits: tensor([3, 3], [12, 0, 0, 5, 0, 0, 1, 0.5, 0]), targets: tensor([3], [0, 0, 0]) },
    expect: {
      loss: tensor(
        [3],
        [Math.log1p(2 * Math.exp(-12)), Math.log1p(2 * Math.exp(-5)), Math.log1p(Math.exp(-0.5) + Math.exp(-1))],
      ),
    },
    differentiate: ['logits'],
  });
  kernelCase('the smallest loss alone', {
    kernel: 'crossEntropy',
    from: { logits: tensor([1, 3], [12, 0, 0]), targets: tensor([1], [0]) },
    expect: { loss: tensor([1], [Math.log1p(2 * Math.exp(-12))]) },
    differentiate: [],
  });
  kernelCase('rows of a batch, many classes', {
    kernel: 'crossEntropy',
    from: { logits: randomTensor([2, 3, 70], 1, 4), targets: tensor([2, 3], [69, 0, -1, 5, 5, 33]) },
    differentiate: ['logits'],
  });

  test('a target for every row', () => {
    expect(() => kernel.shapes([[2, 3], [3]], {})).toThrow('targets (3) do not fit the rows of logits (2, 3)');
  });
});
