import { expect, test } from 'vitest';
import { randomInteger } from './randomInteger';

test('the top 24 bits of the first word', () => {
  // Known answers of Random123: 6b200159 99ba4efe, 1cb996fc bb002be7.
  expect(randomInteger([0, 0], [0, 0, 0, 0, 0])).toBe(0x6b2001);
  expect(randomInteger([0xffffffff, 0xffffffff], [131071, 511, 63, 65535, 65535])).toBe(0x1cb996);
});
