import type { Plan } from '../plan/plan';
import { kernels } from './kernels';

/**
 * The plan as it is with all its chance switched off: noise of strength 0, dropout as in evaluation, the most likely key
 * instead of a sampled one. It has the same tensors. Throws an Error that names the tensor where a kernel reads a random
 * pattern and does not say what it does without.
 */
export function withoutChance(plan: Plan): Plan {
  const patterns = new Set(plan.steps.flatMap(({ kernel, to, off }) => (kernel === 'draw' && !off ? to : [])));
  const steps = plan.steps.map((step) => {
    if (step.off || !step.from.some((name) => patterns.has(name))) return step;
    const { withoutChance } = kernels[step.kernel];
    if (!withoutChance) throw new Error(`${step.to[0]}: ${step.kernel} always depends on ${step.from.join(', ')}`);
    return { ...step, uniforms: withoutChance(step.uniforms) };
  });
  return { ...plan, steps };
}
