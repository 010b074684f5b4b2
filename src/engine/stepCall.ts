import type { Kernel } from '../plan/kernel';
import type { Plan, Step, Uniforms } from '../plan/plan';
import type { Shape } from '../tensor/shape';

/** What both backends need to know to carry out one step. */
export interface StepCall {
  readonly from: readonly Shape[];
  readonly to: readonly Shape[];
  readonly present: readonly boolean[];
  /** Uniforms and sizes together: the fields of the WGSL struct `U`. */
  readonly u: Uniforms;
}

export function stepCall(plan: Plan, step: Step, kernel: Kernel): StepCall {
  const shapeOf = (name: string): Shape => (name ? plan.tensors[name].shape : []);
  const from = step.from.map(shapeOf);
  const to = step.to.map(shapeOf);
  const present = step.from.map((name) => name !== '');
  return { from, to, present, u: { ...step.uniforms, ...kernel.sizes(from, to, present, step.uniforms) } };
}
