import type { Plan } from '../plan/plan';
import { sizeOf } from '../tensor/shape';

/** Which draws are made, and how many at once. */
export interface DrawRange {
  /** How many, 1 to 131,072: what random numbers have addresses for. */
  readonly draws: number;
  /** Number of the first; default 0, the draw of a single run. */
  readonly firstDraw?: number;
  /** How many at once; without it few at first, and then as many as are quick and fit. No result depends on it but by rounding. */
  readonly chunk?: number;
  /** How many at first, where the chunk is left to what is quick: few where a draw may be slow. */
  readonly start?: number;
  /** Ends the work between two chunks: what is awaited rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Draws of the first chunk, so that there soon is something to see. */
export const FIRST_CHUNK = 256;
/** A chunk that took less than this is followed by one twice as large, ms. */
const QUICK = 150;
/** Draws that are added up in float32 before chunks are merged in float64. */
const MOST_DRAWS = 2 ** 14;
/** Numbers that a chunk may hold: 128 MiB of float32. */
const MOST_NUMBERS = 2 ** 25;

/** Calls `run` with the plan of one chunk of draws after the other. */
export async function inChunks(
  { draws, firstDraw = 0, chunk, start = FIRST_CHUNK, signal }: DrawRange,
  planOf: (firstDraw: number, draws: number) => Plan,
  run: (plan: Plan, draws: number) => Promise<void>,
): Promise<void> {
  if (!(Number.isInteger(draws) && draws >= 1)) throw new Error(`draws is ${draws}, it must be 1 or more`);
  if (chunk !== undefined && !(Number.isInteger(chunk) && chunk >= 1)) throw new Error(`chunk is ${chunk}`);
  const perDraw = numbersIn(planOf(0, 2)) - numbersIn(planOf(0, 1));
  const fits = Math.floor(MOST_NUMBERS / Math.max(1, perDraw));
  const most = chunk ?? Math.max(1, Math.min(MOST_DRAWS, fits));
  let size = Math.min(most, chunk ?? start);
  for (let done = 0; done < draws; ) {
    signal?.throwIfAborted();
    const now = Math.min(size, draws - done);
    const began = performance.now();
    await run(planOf(firstDraw + done, now), now);
    done += now;
    if (performance.now() - began < QUICK) size = Math.min(most, 2 * size);
    // Computing on the page's own thread, let it hear of a wish to end.
    if (done < draws) await new Promise((resolve) => setTimeout(resolve));
  }
}

const numbersIn = ({ tensors }: Plan): number =>
  Object.values(tensors).reduce((sum, { shape }) => sum + sizeOf(shape), 0);
