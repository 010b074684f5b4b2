import { describe, expect, test } from 'vitest';
import { kernelCase } from '../checks/kernelCase';
import { filled, tensor } from '../src/tensor/tensor';
import { CAUSAL, kernel } from './mask';

// Masks are drawn with a row of text a query: 'x' may be looked at, '.' may not.
const drawn = (shape: number[], ...rows: string[]) =>
  tensor(
    shape,
    [...rows.join('')].map((c) => Number(c === 'x')),
  );
// Only the shape of the scores matters: what stands there must not.
const scores = (...shape: number[]) => filled(shape, -7);

describe('mask', () => {
  kernelCase('nothing forbidden', {
    kernel: 'mask',
    from: { scores: scores(2, 2, 2, 3) },
    expect: { allowed: drawn([1, 1, 2, 3], 'xxx', 'xxx') },
  });
  kernelCase('causal, as many queries as keys', {
    kernel: 'mask',
    from: { scores: scores(2, 2, 3, 3) },
    uniforms: { causal: 1 },
    expect: { allowed: drawn([1, 1, 3, 3], 'x..', 'xx.', 'xxx') },
  });
  kernelCase('causal from the top left', {
    kernel: 'mask',
    from: { scores: scores(1, 1, 2, 4) },
    uniforms: { causal: 1, align: CAUSAL.topLeft },
    expect: { allowed: drawn([1, 1, 2, 4], 'x...', 'xx..') },
  });
  kernelCase('causal from the bottom right', {
    kernel: 'mask',
    from: { scores: scores(1, 1, 2, 4) },
    uniforms: { causal: 1, align: CAUSAL.bottomRight },
    expect: { allowed: drawn([1, 1, 2, 4], 'xxx.', 'xxxx') },
  });
  kernelCase('from the bottom right with more queries than keys the first rows are empty', {
    kernel: 'mask',
    from: { scores: scores(1, 1, 4, 2) },
    uniforms: { causal: 1, align: CAUSAL.bottomRight },
    expect: { allowed: drawn([1, 1, 4, 2], '..', '..', 'x.', 'xx') },
  });
  kernelCase('a past of two keys, and a row taken out of the middle', {
    kernel: 'mask',
    from: { scores: scores(1, 1, 1, 5) },
    uniforms: { causal: 1, offset: 2, row0: 1 },
    expect: { allowed: drawn([1, 1, 1, 5], 'xxxx.') },
  });
  kernelCase('key lengths differ over the batch; one item has no key at all', {
    kernel: 'mask',
    from: { scores: scores(3, 2, 2, 3), lengths: tensor([3], [3, 0, 1]) },
    uniforms: { causal: 1 },
    expect: { allowed: drawn([3, 1, 2, 3], 'x..', 'xx.', '...', '...', 'x..', 'x..') },
  });
  kernelCase('a given mask over heads, any number but 0 allows', {
    kernel: 'mask',
    from: { scores: scores(2, 2, 2, 2), given: tensor([2, 1, 2], [0, -3, 0.5, 0]) },
    expect: { allowed: drawn([1, 2, 2, 2], '.x', '.x', 'x.', 'x.') },
  });
  kernelCase('a given mask over the batch, with lengths and causal', {
    kernel: 'mask',
    from: {
      scores: scores(2, 1, 2, 3),
      given: tensor([2, 1, 2, 3], [0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1]),
      lengths: tensor([2], [2, 3]),
    },
    uniforms: { causal: 1, offset: 1 },
    expect: { allowed: drawn([2, 1, 2, 3], '.x.', 'xx.', 'xx.', 'xxx') },
  });
  kernelCase('a window of one to the left and one to the right', {
    kernel: 'mask',
    from: { scores: scores(1, 1, 4, 5) },
    uniforms: { left: 1, right: 1 },
    expect: { allowed: drawn([1, 1, 4, 5], 'xx...', 'xxx..', '.xxx.', '..xxx') },
  });
  kernelCase('a window counts from the shifted diagonal; its width may be 0', {
    kernel: 'mask',
    from: { scores: scores(1, 1, 3, 4) },
    uniforms: { left: 0, right: -1, causal: 1, offset: 2 },
    expect: { allowed: drawn([1, 1, 3, 4], '..x.', '...x', '....') },
  });
  kernelCase('an offset per batch item, negative too', {
    kernel: 'mask',
    from: { scores: scores(2, 2, 2, 3), offsets: tensor([2], [1, -1]) },
    uniforms: { causal: 1 },
    expect: { allowed: drawn([2, 1, 2, 3], 'xx.', 'xxx', '...', 'x..') },
  });

  test('what does not fit is named', () => {
    expect(() => kernel.shapes([[2, 1, 3, 3], [3], [], []], {})).toThrow('lengths (3)');
    expect(() => kernel.shapes([[2, 1, 3, 3], [], [2, 3], []], {})).toThrow('the mask (2, 3) does not stretch');
  });
});
