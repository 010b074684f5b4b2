import { expect, test } from 'vitest';
import { readSharedText } from '../../checks/sharedFolder';
import { threefry2x32 } from './threefry';

const hex = (words: readonly number[]): string[] => words.map((w) => w.toString(16).padStart(8, '0'));

// Known answers of the reference implementation, Random123 (D. E. Shaw Research): counter, key, result of 20 rounds.
test.each([
  [
    [0, 0],
    [0, 0],
    ['6b200159', '99ba4efe'],
  ],
  [
    [0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    ['1cb996fc', 'bb002be7'],
  ],
  [
    [0x243f6a88, 0x85a308d3],
    [0x13198a2e, 0x03707344],
    ['c4923a9c', '483df7a0'],
  ],
] as const)('counter %j under key %j', ([c0, c1], [k0, k1], expected) => {
  expect(hex(threefry2x32(c0, c1, k0, k1))).toEqual(expected);
});

interface Row {
  gen: string;
  rounds: number;
  ctr: string[];
  key: string[];
  out: string[];
}

const known = await readSharedText('rng/rng_kat.json');

test.runIf(known !== undefined)('every known answer of threefry2x32 beside the repository', () => {
  const rows = (JSON.parse(known!).vectors as Row[]).filter((row) => row.gen === 'threefry2x32');
  for (const { rounds, ctr, key, out } of rows) {
    const [c0, c1, k0, k1] = [...ctr, ...key].map((word) => Number.parseInt(word, 16));
    expect(hex(threefry2x32(c0, c1, k0, k1, rounds)), `${rounds} rounds of ${ctr} under ${key}`).toEqual(out);
  }
  expect(rows.length).toBe(9);
  expect(new Set(rows.map((row) => row.rounds))).toEqual(new Set([13, 20, 32]));
});

test('one bit of the counter or the key changes about half the bits of the result', () => {
  const base = [0x01234567, 0x89abcdef, 0xfedcba98, 0x76543210] as const;
  const before = threefry2x32(...base);
  const bitsOf = (x: number): number => x.toString(2).replaceAll('0', '').length;
  let changed = 0;
  for (let bit = 0; bit < 128; bit++) {
    const [c0, c1, k0, k1] = base.map((word, i) => (i === bit >> 5 ? (word ^ (1 << (bit & 31))) >>> 0 : word));
    const after = threefry2x32(c0, c1, k0, k1);
    changed += bitsOf((after[0] ^ before[0]) >>> 0) + bitsOf((after[1] ^ before[1]) >>> 0);
  }
  // 128 · 64 fair coins: mean 4096, standard deviation 45.
  expect(Math.abs(changed - 4096)).toBeLessThan(4 * 45);
});
