import { expect, test } from 'vitest';
import { streamKey } from './streamKey';

test('the key of a stream does not change from one release to the next', () => {
  expect(streamKey(0, '')).toMatchInlineSnapshot(`
    [
      326130790,
      1517077399,
    ]
  `);
  expect(streamKey(7, 'dec.0.cross.noise')).toMatchInlineSnapshot(`
    [
      95459021,
      403188155,
    ]
  `);
});

test('every seed and every path has its own key', () => {
  const paths = ['', 'a', 'b', 'a\0', '\0a', 'noise', 'dropout', 'enc.0.self.noise', 'enc.1.self.noise', '注意力'];
  const long = Array.from({ length: 200 }, (_, i) => `dec.${i % 5}.cross.${'x'.repeat(i)}`);
  const seeds = [0, 1, 2, 3, 0x7fffffff, 0x80000000, 0xffffffff];
  const keys = seeds.flatMap((seed) => [...paths, ...long].map((path) => streamKey(seed, path).join()));
  expect(keys.length).toBe(7 * 210);
  expect(new Set(keys).size).toBe(keys.length);
});

test('keys of neighbouring seeds differ in about half their bits', () => {
  let changed = 0;
  for (let seed = 0; seed < 500; seed++) {
    const [a, b] = [streamKey(seed, 'enc.0.self.dropout'), streamKey(seed + 1, 'enc.0.self.dropout')];
    for (const i of [0, 1]) changed += ((a[i] ^ b[i]) >>> 0).toString(2).replaceAll('0', '').length;
  }
  // 500 · 64 fair coins: mean 16000, standard deviation 89.
  expect(Math.abs(changed - 16000)).toBeLessThan(4 * 89);
});

test('a seed that is not a 32-bit integer is refused', () => {
  for (const seed of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => streamKey(seed, 'noise')).toThrow('the seed');
});
