import { describe } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('embedGrad', () => {
  kernelCase('a word that stands twice gets both, one that does not occur nothing', {
    kernel: 'embedGrad',
    from: {
      ids: tensor([2, 3], [2, 0, 2, -1, 4, 3]),
      g: tensor([2, 3, 2], [1, 2, 10, 20, 100, 200, 7, 7, 7, 7, 3, 4]),
    },
    uniforms: { factor: 2, words: 4 },
    expect: { dtable: tensor([4, 2], [20, 40, 0, 0, 202, 404, 6, 8]) },
  });
});
