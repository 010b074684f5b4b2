import { streamKey } from '../../chance/streamKey';
import { threefry2x32 } from '../../chance/threefry';

/** The corpus's own source of chance: the same seed and stream always write the same sentences. */
export interface Dice {
  /** A whole number from 0 up to, but without, `sides`. */
  below(sides: number): number;
  /** True once in `n` throws. */
  oneIn(n: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A new list in a random order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Dice that read one stream of random numbers from its beginning, one number a throw. */
export function dice(seed: number, stream: string): Dice {
  const [key0, key1] = streamKey(seed, stream);
  let thrown = 0;
  const below = (sides: number): number => Math.floor((threefry2x32(thrown++, 0, key0, key1)[0] / 2 ** 32) * sides);
  return {
    below,
    oneIn: (n) => below(n) === 0,
    pick: (list) => list[below(list.length)],
    shuffled: (list) => {
      const result = [...list];
      for (let i = result.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [result[i], result[j]] = [result[j], result[i]];
      }
      return result;
    },
  };
}
