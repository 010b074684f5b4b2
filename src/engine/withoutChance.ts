import { DISTRIBUTION } from '../../shaders/draw';
import { INTEGERS } from '../chance/randomInteger';
import type { Plan } from '../plan/plan';
import { kernels } from './kernels';

/**
 * The plan as it is with all its chance switched off: noise of strength 0, dropout as in evaluation, the most likely key
 * instead of a sampled one, masks that keep everything. It has the same tensors. Throws an Error that names the tensor
 * where a kernel reads another random pattern and does not say what it does without.
 */
export function withoutChance(plan: Plan): Plan {
  const draws = plan.steps.filter(({ kernel, off }) => kernel === 'draw' && !off);
  const patterns = new Set(draws.flatMap(({ to }) => to));
  const masks = new Set(
    draws.flatMap(({ to, uniforms }) => (uniforms.distribution === DISTRIBUTION.bernoulli ? to : [])),
  );
  const steps = plan.steps.map((step) => {
    if (step.off) return step;
    if (masks.has(step.to[0])) return { ...step, uniforms: { ...step.uniforms, threshold: INTEGERS } };
    const read = step.from.filter((name) => patterns.has(name));
    if (read.length === 0) return step;
    const { withoutChance } = kernels[step.kernel];
    if (withoutChance) return { ...step, uniforms: withoutChance(step.uniforms) };
    if (read.every((name) => masks.has(name))) return step;
    throw new Error(`${step.to[0]}: ${step.kernel} always depends on ${step.from.join(', ')}`);
  });
  return { ...plan, steps };
}
