/** Left rotations of the eight rounds that repeat (Salmon et al. 2011, table 2, Threefry-2x32). */
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** The constant of Skein's key schedule, cut to 32 bits. */
const PARITY = 0x1bd11bda;

/**
 * Threefry-2x32 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"): scrambles a counter of
 * two 32-bit words under a key of two. For one key it is a permutation of the counters, so no two addresses share bits.
 * The same bits as `threefry2x32` in shaders/shared/random.wgsl, which always makes 20 rounds.
 */
export function threefry2x32(
  counter0: number,
  counter1: number,
  key0: number,
  key1: number,
  rounds = 20,
): [number, number] {
  const keys = [key0, key1, key0 ^ key1 ^ PARITY];
  let x = (counter0 + key0) | 0;
  let y = (counter1 + key1) | 0;
  for (let round = 0; round < rounds; round++) {
    const turn = ROTATIONS[round & 7];
    x = (x + y) | 0;
    y = ((y << turn) | (y >>> (32 - turn))) ^ x;
    if ((round & 3) === 3) {
      const injection = (round + 1) >>> 2;
      x = (x + keys[injection % 3]) | 0;
      y = (y + keys[(injection + 1) % 3] + injection) | 0;
    }
  }
  return [x >>> 0, y >>> 0];
}
