import type { Plan } from '../plan/plan';

const known = new WeakMap<Plan, string>();

/**
 * What a compiled plan depends on, as text: tensors with their shapes, and the steps' kernels, operands and results.
 * Uniforms, labels and stages are not part of it, so moving a slider keeps the key.
 */
export function structureKey(plan: Plan): string {
  let key = known.get(plan);
  if (key === undefined) {
    const tensors = Object.entries(plan.tensors).map(([name, { kind, shape }]) => [name, kind, ...shape]);
    const steps = plan.steps.filter((step) => !step.off).map(({ kernel, from, to }) => [kernel, from, to]);
    key = JSON.stringify([tensors, steps]);
    known.set(plan, key);
  }
  return key;
}
