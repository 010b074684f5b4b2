import type { Plan } from '../plan/plan';
import { kernels } from './kernels';

/** The tensors of a plan that depend on chance: patterns that are drawn, and what is worked out from their numbers. */
export function reachedByChance(plan: Plan): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const { kernel, from, to, off } of plan.steps) {
    if (off) continue;
    const { from: operands, shapeOnly = [] } = kernels[kernel];
    const reads = from.some((name, i) => reached.has(name) && !shapeOnly.includes(operands[i]));
    if (kernel === 'draw' || reads) for (const name of to) reached.add(name);
  }
  return reached;
}
