import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { sweptShape } from '../tensor/shape';
import { tensor } from '../tensor/tensor';
import { type DrawRange, FIRST_CHUNK, inChunks } from './drawChunks';
import { binsFor, type DrawSummary, type Histograms, mergeSummaries } from './drawSummary';
import type { BackendName, Engine, Tensors } from './engine';
import { kernels } from './kernels';
import {
  BOUNDS,
  DEFAULT_BINS,
  type DrawsWanted,
  lastAxis,
  momentsOf,
  part,
  summariesOf,
  summaryPlan,
} from './summaryPlan';
import { withoutChance } from './withoutChance';

export interface DrawsOptions extends DrawRange, DrawsWanted {
  /** Hears of what is known so far after every chunk. */
  readonly onProgress?: (sofar: DrawsResult) => void;
}

export interface DrawsResult {
  readonly backend: BackendName;
  /** How many the summaries are about. */
  readonly draws: number;
  readonly tensors: Readonly<Record<string, DrawSummary>>;
}

/**
 * Many draws of a plan with chance in it, summarised where they are computed: only summaries are read back. `inputs` as
 * for a single run. Draw d is that of `atDraw(plan, d)`. Rejects with the signal's reason when that ends it; what
 * `onProgress` was told stays true. A tensor that does not depend on chance has spread 0.
 */
export async function runDraws(
  engine: Engine,
  plan: Plan,
  inputs: Tensors,
  { onProgress, ...options }: DrawsOptions,
): Promise<DrawsResult> {
  const { of, topOf = [] } = options;
  const strange = [...(options.histogramsOf ?? []), ...topOf].find((name) => !of.includes(name));
  if (strange !== undefined) throw new Error(`${strange} is not among the tensors that are summarised`);
  options.signal?.throwIfAborted();
  const places = await placesWithoutChance(engine, plan, inputs, topOf);
  const binned = await binsOf(engine, plan, inputs, options);
  const given = { ...inputs, ...boundsOf(plan, binned) };

  let result: DrawsResult = { backend: engine.backend, draws: 0, tensors: {} };
  const chunkPlan = (first: number, count: number): Plan => summaryPlan(plan, options, first, count);
  await inChunks(options, chunkPlan, async (chunk, draws) => {
    const { tensors } = await engine.run(chunk, given, summariesOf(options));
    const summaries = of.map((name): [string, DrawSummary] => {
      const counts = (what: string): Float64Array => Float64Array.from(tensors[part(name, what)].values);
      const found: DrawSummary = {
        shape: plan.tensors[name].shape,
        ...momentsOf(tensors, name, draws),
        ...(binned[name] && { histograms: { ...binned[name], counts: counts('bins') } }),
        ...(places[name] && {
          top: { places: lastAxis(plan, name), counts: counts('top'), withoutChance: places[name] },
        }),
      };
      return [name, result.draws > 0 ? mergeSummaries(result.tensors[name], found) : found];
    });
    result = { ...result, draws: result.draws + draws, tensors: Object.fromEntries(summaries) };
    onProgress?.(result);
  });
  return result;
}

/** The bins of each tensor that gets histograms. */
type Binned = Readonly<Record<string, Omit<Histograms, 'counts'>>>;

/** Bins for what the first few draws look like: the same whatever the chunks. */
async function binsOf(engine: Engine, plan: Plan, inputs: Tensors, options: DrawsOptions): Promise<Binned> {
  const { histogramsOf = [], bins = DEFAULT_BINS, draws, firstDraw, chunk, start, signal } = options;
  if (histogramsOf.length === 0) return {};
  const few = { of: histogramsOf, draws: Math.min(draws, FIRST_CHUNK), firstDraw, chunk, start, signal };
  const { tensors } = await runDraws(engine, plan, inputs, few);
  return Object.fromEntries(histogramsOf.map((name) => [name, binsFor(tensors[name], bins)]));
}

/** The inputs of a summary plan besides those of the plan itself. */
const boundsOf = (plan: Plan, binned: Binned): Tensors =>
  Object.fromEntries(
    Object.entries(binned).flatMap(([name, bounds]) => {
      const shape = [1, ...sweptShape(plan.tensors[name].shape, 1).slice(1)];
      return BOUNDS.map((bound) => [part(name, bound), tensor(shape, bounds[bound])]);
    }),
  );

/** Where the largest number of every row is without chance. */
async function placesWithoutChance(
  engine: Engine,
  plan: Plan,
  inputs: Tensors,
  topOf: readonly string[],
): Promise<Record<string, Float64Array>> {
  if (topOf.length === 0) return {};
  const build = new PlanBuilder(kernels, withoutChance(plan));
  const places = topOf.map((name) => build.step('argmax', [name], part(name, 'place')));
  const { tensors } = await engine.run(build.build(), inputs, places);
  return Object.fromEntries(topOf.map((name, i) => [name, Float64Array.from(tensors[places[i]].values)]));
}
