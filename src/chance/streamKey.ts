import { threefry2x32 } from './threefry';

/** The key of one stream of random numbers: two 32-bit words. */
export type StreamKey = readonly [number, number];

/** First key of the chain; any fixed number does. The fractional part of the golden ratio, 64 bits of it. */
const START: StreamKey = [0x9e3779b9, 0x7f4a7c15];

/**
 * The key of the stream called `path` (for example `dec.0.cross.noise`) under a 32-bit seed.
 *
 * A chain through the cipher itself: first (seed, length of the path) is scrambled, then every eight bytes of the path
 * (UTF-8, zeros at the end) are scrambled under the key so far. One step is a permutation, so two seeds never meet on
 * the same path, and paths that differ in one block never meet under the same seed; keys of neighbours are unrelated.
 * Throws when the seed is not an integer from 0 to 2³² − 1.
 */
export function streamKey(seed: number, path: string): StreamKey {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new Error(`the seed must be an integer from 0 to 4294967295, not ${seed}`);
  }
  const bytes = new TextEncoder().encode(path);
  let key: StreamKey = threefry2x32(seed, bytes.length, ...START);
  for (let at = 0; at < bytes.length; at += 8) key = threefry2x32(word(bytes, at), word(bytes, at + 4), ...key);
  return key;
}

/** Four bytes as one word, the first the least significant; zeros past the end. */
const word = (bytes: Uint8Array, at: number): number =>
  [0, 1, 2, 3].reduce((sum, i) => sum | ((bytes[at + i] ?? 0) << (8 * i)), 0) >>> 0;
