import { expect, test } from 'vitest';
import { inPlace } from './inPlace';

test('only 1 of 256 stays where it belongs of 4 heads and 128 words', () => {
  expect(inPlace(4, 128) / (4 * 128)).toBe(1 / 256);
});

test('everything stays where there is one head or one word, and the diagonal where there are as many', () => {
  expect(inPlace(1, 7)).toBe(7);
  expect(inPlace(4, 1)).toBe(4);
  expect(inPlace(4, 4)).toBe(4);
  // The first and the last always do.
  expect(inPlace(2, 5)).toBe(2);
});
