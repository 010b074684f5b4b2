import { expect, test } from 'vitest';
import { tensor } from '../tensor/tensor';
import { maskedScores } from './maskedScores';

const scores = tensor([2, 2, 1, 2], [1, 2, 3, 4, 5, 6, 7, 8]);

test('a mask that all batch items and heads share', () => {
  expect([...maskedScores(scores, tensor([1, 1, 1, 2], [1, 0])).values]).toEqual(
    [1, 3, 5, 7].flatMap((x) => [x, -Infinity]),
  );
});

test('a mask of each batch item, and one of each head', () => {
  const perItem = maskedScores(scores, tensor([2, 1, 1, 2], [1, 0, 0, 1]));
  expect([...perItem.values]).toEqual([1, -Infinity, 3, -Infinity, -Infinity, 6, -Infinity, 8]);
  const perHead = maskedScores(scores, tensor([1, 2, 1, 2], [1, 0, 0, 1]));
  expect([...perHead.values]).toEqual([1, -Infinity, -Infinity, 4, 5, -Infinity, -Infinity, 8]);
});

test('whatever a forbidden score holds is gone; without a mask all stay', () => {
  const poisoned = tensor([1, 3], [Number.NaN, 1e300, 2]);
  expect([...maskedScores(poisoned, tensor([1, 1, 1, 3], [0, 0, 1])).values]).toEqual([-Infinity, -Infinity, 2]);
  expect(maskedScores(scores, undefined)).toBe(scores);
});
