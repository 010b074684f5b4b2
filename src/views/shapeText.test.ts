import { expect, test } from 'vitest';
import { tensor } from '../tensor/tensor';
import { shapeText } from './shapeText';

const picture = {
  plan: {
    steps: [],
    tensors: {
      scores: { shape: [1, 2, 1, 3], axes: ['B', 'H', 'N', 'M'], kind: 'step' as const },
      table: { shape: [4, 2], axes: ['V', 'E'], kind: 'parameter' as const },
      batched: { shape: [9, 2, 1, 3], axes: ['B', 'H', 'N', 'M'], kind: 'step' as const },
      ids: { shape: [1, 3], axes: ['B', 'N:source'], kind: 'input' as const },
    },
  },
  tensors: {
    scores: tensor([1, 2, 1, 3], [1, 2, 3, 4, 5, 6]),
    batched: tensor([1, 2, 1, 3], [1, 2, 3, 4, 5, 6]),
    table: tensor([4, 2], [1, 2, 3, 4, 5, 6, 7, 8]),
    ids: tensor([1, 3], [1, 2, 3]),
  },
  words: {},
};

test.each([
  ['scores', '2 × 1×3'],
  ['batched', '9×2×1×3'],
  ['table', '4×2'],
  ['ids', '3'],
  ['nothing', ''],
])('the shape of %s is %s', (name, text) => expect(shapeText(picture, name)).toBe(text));
