import type { Stage } from '../../plan/stages';

/**
 * A stage by what it makes for others, one part for each result that it does not read again itself: Q, K and V of a
 * projection are three. A stage with one result, or that is off, is itself.
 */
export function strandsOf(stage: Stage): Stage[] {
  const read = new Set(stage.steps.flatMap(({ from }) => from));
  const makers = stage.steps.filter(({ to: [result] }) => result && !read.has(result));
  return makers.length > 1 ? makers.map((step) => ({ ...stage, steps: [step] })) : [stage];
}
