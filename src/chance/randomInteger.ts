import { type Address, counterOf } from './address';
import type { StreamKey } from './streamKey';
import { threefry2x32 } from './threefry';

/** Every distribution starts from an integer below this: 24 bits, as many as a float32 holds exactly. */
export const INTEGERS = 2 ** 24;

/** The random integer of a stream at an address: the top 24 bits of the first scrambled word, 0 … 2²⁴ − 1. */
export function randomInteger([key0, key1]: StreamKey, address: Address): number {
  const [counter0, counter1] = counterOf(address);
  return threefry2x32(counter0, counter1, key0, key1)[0] >>> 8;
}
