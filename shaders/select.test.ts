import { describe, expect, test } from 'vitest';
import { kernelCase, randomTensor } from '../checks/kernelCase';
import { backward } from '../src/engine/backward';
import { kernels } from '../src/engine/kernels';
import { PlanBuilder } from '../src/plan/planBuilder';
import { type Tensor, tensor } from '../src/tensor/tensor';
import { kernel, SELECTION } from './select';

const { argmax, sampled, topk, threshold } = SELECTION;

// Rows: a tie for the largest; the largest last; all equal; nothing at all. All exact in float32.
const weights = tensor([4, 4], [0.375, 0.25, 0.375, 0, 0.125, 0.25, 0.125, 0.5, 0.25, 0.25, 0.25, 0.25, 0, 0, 0, 0]);
// What the first key has is forbidden, whatever stands there; the last row has no key.
const poisoned = tensor([3, 4], [9e9, 0.5, 0.25, 0.25, 9e9, 0, 0.5, 0.5, 9e9, 1, 2, 3]);
const allowed = tensor([3, 4], [0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0]);
const none = [0, 0, 0, 0];

/** Positive weights without near ties, so that a small change keeps the same keys. */
const distinct = (shape: number[]): Tensor => {
  const order = randomTensor(shape, 5, 0.02);
  return tensor(
    shape,
    [...order.values].map((jitter, i) => 0.05 + 0.1 * ((i * 7) % 5) + jitter),
  );
};

describe('argmax', () => {
  kernelCase('one key, the first of equals; nothing where all is 0', {
    kernel: 'select',
    from: { weights },
    uniforms: { kind: argmax },
    expect: { selected: tensor([4, 4], [1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, ...none]) },
    differentiate: [],
  });
  kernelCase('only allowed keys, renormalising changes nothing', {
    kernel: 'select',
    from: { weights: poisoned, allowed },
    uniforms: { kind: argmax, renorm: 1 },
    expect: { selected: tensor([3, 4], [0, 1, 0, 0, 0, 0, 1, 0, ...none]) },
    differentiate: [],
  });
});

describe('sampled', () => {
  const row = [0, 0.25, 0, 0.25, 0.5];
  const at = (...keys: number[]): number[] => keys.flatMap((key) => row.map((_, j) => Number(j === key)));
  kernelCase('the first key whose cumulative weight exceeds u, not one that only reaches it', {
    kernel: 'select',
    from: {
      weights: tensor([1, 2, 3, 5], [...row, ...row, ...row, ...row, ...row, ...row]),
      rowU: tensor([1, 2, 3], [0, 0.2499, 0.25, 0.4999, 0.5, 0.9999]),
    },
    uniforms: { kind: sampled },
    expect: { selected: tensor([1, 2, 3, 5], at(1, 1, 3, 3, 4, 4)) },
    differentiate: [],
  });
  kernelCase('only allowed keys; a sum short of u gives the last key with any weight; an empty row nothing', {
    kernel: 'select',
    from: { weights: poisoned, allowed, rowU: tensor([3, 1], [0.6, 0.5, 0]) },
    uniforms: { kind: sampled },
    expect: { selected: tensor([3, 4], [0, 0, 1, 0, 0, 0, 0, 1, ...none]) },
    differentiate: [],
  });
  kernelCase('rounding leaves no key', {
    kernel: 'select',
    from: { weights: tensor([2, 3], [0.5, 0.25, 0, 0, 0, 0]), rowU: tensor([2], [0.875, 0]) },
    uniforms: { kind: sampled },
    expect: { selected: tensor([2, 3], [0, 1, 0, 0, 0, 0]) },
    differentiate: [],
  });
});

describe('topk', () => {
  kernelCase('two keys, the first of equals', {
    kernel: 'select',
    from: { weights },
    uniforms: { kind: topk, k: 2 },
    expect: {
      selected: tensor([4, 4], [0.375, 0, 0.375, 0, 0, 0.25, 0, 0.5, 0.25, 0.25, 0, 0, ...none]),
    },
    differentiate: [],
  });
  kernelCase('renormalised', {
    kernel: 'select',
    from: { weights },
    uniforms: { kind: topk, k: 2, renorm: 1 },
    expect: { selected: tensor([4, 4], [0.5, 0, 0.5, 0, 0, 1 / 3, 0, 2 / 3, 0.5, 0.5, 0, 0, ...none]) },
    differentiate: [],
  });
  kernelCase('more than there are keeps all allowed ones', {
    kernel: 'select',
    from: { weights: poisoned, allowed },
    uniforms: { kind: topk, k: 9 },
    expect: { selected: tensor([3, 4], [0, 0.5, 0.25, 0.25, 0, 0, 0.5, 0.5, ...none]) },
    differentiate: [],
  });
  for (const renorm of [0, 1]) {
    kernelCase(`a gradient through the kept weights, renorm ${renorm}`, {
      kernel: 'select',
      from: {
        weights: distinct([2, 2, 3, 5]),
        allowed: tensor([1, 1, 3, 5], [1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 1]),
      },
      uniforms: { kind: topk, k: 2, renorm },
      differentiate: ['weights'],
    });
  }
});

describe('threshold', () => {
  kernelCase('weights of at least t', {
    kernel: 'select',
    from: { weights },
    uniforms: { kind: threshold, t: 0.25 },
    expect: {
      selected: tensor([4, 4], [0.375, 0.25, 0.375, 0, 0, 0.25, 0, 0.5, 0.25, 0.25, 0.25, 0.25, ...none]),
    },
    differentiate: [],
  });
  kernelCase('a row with none above it stays zeros when renormalised', {
    kernel: 'select',
    from: { weights: poisoned, allowed },
    uniforms: { kind: threshold, t: 0.5, renorm: 1 },
    expect: { selected: tensor([3, 4], [0, 1, 0, 0, 0, 0, 0.5, 0.5, ...none]) },
    differentiate: [],
  });
  for (const renorm of [0, 1]) {
    kernelCase(`a gradient through the kept weights, renorm ${renorm}`, {
      kernel: 'select',
      from: { weights: distinct([2, 2, 3, 5]) },
      uniforms: { kind: threshold, t: 0.3, renorm },
      differentiate: ['weights'],
    });
  }
});

test('argmax and sampled pass no gradient; straight-through passes it unchanged', () => {
  for (const kind of Object.values(SELECTION)) {
    for (const straightThrough of [0, 1]) {
      const build = new PlanBuilder(kernels);
      build.input('weights', [1, 2, 3]);
      build.input('u', [1, 2]);
      build.step('select', ['weights', '', 'u'], 'selected', { kind, k: 1, t: 0.1, straightThrough });
      build.step('sumTo', ['selected'], 'loss', { rank: 1, o0: 1, o1: 1, o2: 1, o3: 1, o4: 1 });
      const { plan, gradients } = backward(build.build(), 'loss', ['weights']);
      const passes = straightThrough === 1 || kind === topk || kind === threshold;
      expect('weights' in gradients, `kind ${kind}`).toBe(passes);
      if (straightThrough) expect(gradients.weights).toBe(gradients.selected);
      expect(plan.steps.some((step) => step.kernel === 'selectGrad')).toBe(passes && straightThrough === 0);
    }
  }
});

test('what cannot be is refused', () => {
  expect(() => kernel.shapes([[2, 3], [], []], { kind: sampled })).toThrow('needs a u');
  expect(() => kernel.shapes([[2, 3], [], [3]], { kind: sampled })).toThrow('needs a u for every row, not (3)');
  expect(() => kernel.shapes([[2, 3], [], []], { kind: topk, k: 0 })).toThrow('k is 0');
});
