import { expect, test } from 'vitest';
import { type Address, checkAddresses, counterOf } from './address';

const LARGEST: Address = [131071, 511, 63, 65535, 65535];

test('the words are packed as documented', () => {
  expect(counterOf([0, 0, 0, 0, 0])).toEqual([0, 0]);
  expect(counterOf([0, 0, 0, 1, 2])).toEqual([0, 0x10002]);
  expect(counterOf([1, 1, 1, 0, 0])).toEqual([0x8041, 0]);
  expect(counterOf(LARGEST)).toEqual([0xffffffff, 0xffffffff]);
});

test('each part has bits of its own', () => {
  const bits = LARGEST.map((top, i) => counterOf(LARGEST.map((_, j) => (j === i ? top : 0)) as unknown as Address));
  for (const word of [0, 1]) {
    expect(bits.reduce((sum, counter) => sum + counter[word], 0)).toBe(0xffffffff);
  }
});

test('sizes beyond the address are refused, naming the axis and its limit', () => {
  expect(() => checkAddresses([131072, 512, 64, 65536, 65536])).not.toThrow();
  expect(() => checkAddresses([131073, 1, 1, 1, 1])).toThrow('131072 draws, not for 131073 (axis draw)');
  expect(() => checkAddresses([1, 513, 1, 1, 1])).toThrow('512 batch items');
  expect(() => checkAddresses([1, 1, 65, 1, 1])).toThrow('64 heads');
  expect(() => checkAddresses([1, 1, 1, 65537, 1])).toThrow('65536 rows');
  expect(() => checkAddresses([1, 1, 1, 1, 65537])).toThrow('65536 columns');
});
