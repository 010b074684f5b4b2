import { describe } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { tensor } from '../src/tensor/tensor';

describe('matmul', () => {
  kernelCase('a product done by hand', {
    kernel: 'matmul',
    from: { a: tensor([2, 3], [1, 2, 3, 4, 5, 6]), b: tensor([3, 2], [7, 8, 9, 10, 11, 12]) },
    expect: { c: tensor([2, 2], [58, 64, 139, 154]) },
  });
  kernelCase('B stored transposed', {
    kernel: 'matmul',
    from: { a: tensor([1, 3], [1, 2, 3]), b: tensor([2, 3], [4, 5, 6, 7, 8, 9]) },
    uniforms: { transB: 1 },
    expect: { c: tensor([1, 2], [32, 50]) },
  });
  kernelCase('A stored transposed', {
    kernel: 'matmul',
    from: { a: tensor([3, 1], [1, 2, 3]), b: tensor([3, 2], [4, 7, 5, 8, 6, 9]) },
    uniforms: { transA: 1 },
    expect: { c: tensor([1, 2], [32, 50]) },
  });
  kernelCase('both transposed', {
    kernel: 'matmul',
    from: { a: randomTensor([2, 4, 3], 1), b: randomTensor([2, 5, 4], 2) },
    uniforms: { transA: 1, transB: 1 },
  });
  kernelCase('batch and heads', {
    kernel: 'matmul',
    from: { a: randomTensor([2, 3, 4, 5], 3), b: randomTensor([2, 3, 5, 2], 4) },
  });
  kernelCase('rows of every batch item through one matrix (out, in)', {
    kernel: 'matmul',
    from: { a: randomTensor([2, 3, 4], 5), b: randomTensor([6, 4], 6) },
    uniforms: { transB: 1 },
  });
  kernelCase('four heads share two groups of keys', {
    kernel: 'matmul',
    from: { a: randomTensor([2, 4, 3, 5], 7), b: randomTensor([2, 2, 6, 5], 8) },
    uniforms: { transB: 1 },
  });
  kernelCase('one matrix a head, shared by the batch', {
    kernel: 'matmul',
    from: { a: randomTensor([2, 2, 3, 4], 9), b: randomTensor([2, 4, 4], 10) },
  });
  kernelCase('shared on both sides, as in the ONNX broadcast case', {
    kernel: 'matmul',
    from: { a: randomTensor([3, 1, 3, 4], 11), b: randomTensor([1, 2, 4, 2], 12) },
  });
  kernelCase('what stands under a zero of A is not read when zeros are skipped', {
    kernel: 'matmul',
    from: { a: tensor([1, 3], [2, 0, 3]), b: tensor([3, 1], [1, Number.NaN, 4]) },
    uniforms: { skipZeros: 1 },
    expect: { c: tensor([1, 1], [14]) },
    differentiate: [],
  });
});
