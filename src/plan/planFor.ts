import type { Plan, Step } from './plan';

/** The part of a plan that these tensors depend on: the steps that lead to them, and what those read and make. */
export function planFor(plan: Plan, names: readonly string[]): Plan {
  const needed = new Set(names);
  const steps: Step[] = [];
  for (const step of plan.steps.toReversed()) {
    if (!step.to.some((name) => needed.has(name))) continue;
    steps.unshift(step);
    for (const name of [...step.from, ...step.to]) if (name) needed.add(name);
  }
  const tensors = Object.fromEntries(Object.entries(plan.tensors).filter(([name]) => needed.has(name)));
  return { ...plan, tensors, steps };
}
