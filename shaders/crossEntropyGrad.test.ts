import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('crossEntropyGrad', () => {
  const z = [0, Math.log(3)]; // softmax ¼, ¾
  kernelCase('softmax minus one-hot, times g; ignored rows are exactly zero', {
    kernel: 'crossEntropyGrad',
    from: {
      logits: tensor([4, 2], [...z, ...z, ...z, 1e4, -1e4]),
      targets: tensor([4], [0, 1, -1, 2]),
      g: tensor([4], [1, 2, 1e9, 1e9]),
    },
    expect: { dlogits: tensor([4, 2], [-0.75, 0.75, 0.5, -0.5, 0, 0, 0, 0]) },
  });
  kernelCase('a sure and right row has no gradient left', {
    kernel: 'crossEntropyGrad',
    from: { logits: tensor([1, 3], [1e4, 0, -1e4]), targets: tensor([1], [0]), g: tensor([1], [5]) },
    expect: { dlogits: tensor([1, 3], [0, 0, 0]) },
  });
  const small = Math.exp(-12);
  const share = small / (1 + 2 * small);
  kernelCase('a nearly sure row keeps its figures: p − 1 is not what a subtraction leaves', {
    kernel: 'crossEntropyGrad',
    from: { logits: tensor([1, 3], [12, 0, 0]), targets: tensor([1], [0]), g: tensor([1], [1]) },
    expect: { dlogits: tensor([1, 3], [-2 * share, share, share]) },
  });
});
