import { type DrawSummary, deviation, mergeSummaries } from '../engine/drawSummary';
import type { Engine } from '../engine/engine';
import { runDraws } from '../engine/runDraws';
import type { SystemRun } from '../systems/system';

/** One thing to measure: a run whose only chance is that of some sources, and the same run with none. */
export interface Measured<Id extends string = string> {
  readonly id: Id;
  readonly run: SystemRun;
}

/** What many draws of one source do to one number. */
export interface Spread {
  /** Standard deviation over draws. */
  readonly deviation: number;
  /** How far the mean over draws is from the number without chance. */
  readonly shift: number;
  /** Standard error of the mean. */
  readonly error: number;
  readonly draws: number;
}

/** The tensors that are summarised, by what was measured and by name. */
export type Summaries<Id extends string = string> = Readonly<
  Partial<Record<Id, Readonly<Record<string, DrawSummary>>>>
>;

export interface MeasureOptions<Id extends string> {
  readonly of: readonly string[];
  readonly draws: number;
  readonly signal?: AbortSignal;
  /** Hears of all summaries so far whenever one of them has sharpened. */
  readonly onProgress?: (sofar: Summaries<Id>) => void;
}

/** Draws of every source before the first of them gets more: all bars are there soon, and sharpen together. */
export const FIRST_ROUND = 64;

/** The ends of the rounds: each has about as many draws as all before it. */
export function roundsOf(draws: number): number[] {
  const ends: number[] = [];
  for (let end = Math.min(FIRST_ROUND, draws); ; end = Math.min(4 * end, draws)) {
    ends.push(end);
    if (end === draws) return ends;
  }
}

/**
 * Measures every source in rounds over the same draw numbers, on the page's engine; the result does not depend on the
 * rounds but by rounding. Rejects with the signal's reason when that ends it; what `onProgress` was told stays true.
 */
export async function measureSpreads<Id extends string>(
  engine: Engine,
  sources: readonly Measured<Id>[],
  { of, draws, signal, onProgress }: MeasureOptions<Id>,
): Promise<Summaries<Id>> {
  let sofar = {} as Summaries<Id>;
  let done = 0;
  for (const end of roundsOf(draws)) {
    for (const { id, run } of sources) {
      const range = { draws: end - done, firstDraw: done, signal };
      const { tensors } = await runDraws(engine, run.plan, run.inputs, { ...range, of });
      const before = sofar[id];
      const merged = before
        ? Object.fromEntries(of.map((name) => [name, mergeSummaries(before[name], tensors[name])]))
        : tensors;
      sofar = { ...sofar, [id]: merged };
      onProgress?.(sofar);
    }
    done = end;
  }
  return sofar;
}

/** The spread of element `i`, which is `still` without chance. */
export function spreadOf(summary: DrawSummary, i: number, still: number): Spread {
  const spread = deviation(summary, i);
  return {
    deviation: spread,
    shift: summary.mean[i] - still,
    error: spread / Math.sqrt(summary.draws),
    draws: summary.draws,
  };
}
