/** The corpus's own source of chance: the same seed always writes the same sentences. */
export interface Dice {
  /** A whole number from 0 up to, but without, `sides`. */
  below(sides: number): number;
  /** True once in `n` throws. */
  oneIn(n: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A new list in a random order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Dice from mulberry32 (a 32-bit counter, mixed). */
export function dice(seed: number): Dice {
  let state = seed | 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (sides: number): number => Math.floor(unit() * sides);
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
