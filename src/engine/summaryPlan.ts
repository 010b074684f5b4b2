import { shapeUniforms } from '../../shaders/reshape';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { sweptShape } from '../tensor/shape';
import type { Moments } from './drawSummary';
import type { Tensors } from './engine';
import { kernels } from './kernels';
import { sweep } from './sweep';

/** What is wanted of many draws. */
export interface DrawsWanted {
  /** Tensors whose every number is summarised. */
  readonly of: readonly string[];
  /** Those of them whose numbers get a histogram each. */
  readonly histogramsOf?: readonly string[];
  /** Bins of a histogram; default 64. */
  readonly bins?: number;
  /** Those of them where the place of the largest number of each row is counted: of weights the top key, of logits the word. */
  readonly topOf?: readonly string[];
}

const MOMENTS = ['mean', 'squares', 'low', 'high'] as const;
export const BOUNDS = ['start', 'end'] as const;
export const DEFAULT_BINS = 64;

/** The name of a summary of a tensor in the plan of a chunk. */
export const part = (name: string, what: string): string => `${name}@${what}`;

export const lastAxis = (plan: Plan, name: string): number => plan.tensors[name].shape.at(-1)!;

/** The names of all summaries that are wanted. */
export const summariesOf = ({ of, histogramsOf = [], topOf = [] }: DrawsWanted): string[] => [
  ...of.flatMap((name) => MOMENTS.map((moment) => part(name, moment))),
  ...histogramsOf.map((name) => part(name, 'bins')),
  ...topOf.map((name) => part(name, 'top')),
];

/**
 * A sweep followed by its summaries. A tensor that does not depend on chance is summarised as if it had been drawn. It
 * has two more inputs for every tensor with histograms, its bounds.
 */
export function summaryPlan(plan: Plan, wanted: DrawsWanted, firstDraw: number, draws: number): Plan {
  const { of, histogramsOf = [], bins = DEFAULT_BINS, topOf = [] } = wanted;
  const swept = sweep(plan, { draws, firstDraw, of });
  const build = new PlanBuilder(kernels, swept.plan);
  for (const name of of) {
    const shape = sweptShape(plan.tensors[name].shape, draws);
    const all = swept.varying.has(name) ? name : build.step('stretch', [name], part(name, 'all'), shapeUniforms(shape));
    const moments = MOMENTS.map((moment) => part(name, moment));
    build.step('moments', [all], moments);
    if (histogramsOf.includes(name)) {
      const bounds = BOUNDS.map((bound) => build.input(part(name, bound), [1, ...shape.slice(1)]));
      build.step('histogram', [all, ...bounds], part(name, 'bins'), { bins });
    }
    if (topOf.includes(name)) {
      const place = build.step('argmax', [all], part(name, 'place')); // (draws, …)
      build.step('histogram', [place], part(name, 'top'), { bins: lastAxis(plan, name) });
    }
  }
  return build.build();
}

/** The moments that the plan of a chunk of `draws` draws has answered. */
export function momentsOf(tensors: Tensors, name: string, draws: number): Moments {
  const [mean, squares, low, high] = MOMENTS.map((moment) => Float64Array.from(tensors[part(name, moment)].values));
  return { draws, mean, squares, low, high };
}
