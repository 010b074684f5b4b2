import type { Plan, Step } from '../plan/plan';
import { sizeOf } from '../tensor/shape';

/** How many numbers the products of matrices in a plan multiply: for every number of a product the terms of its sum. */
export const multiplications = (plan: Plan): number =>
  plan.steps.reduce((sum, step) => sum + (step.off ? 0 : inStep(plan, step)), 0);

function inStep({ tensors }: Plan, { kernel, from, to, uniforms }: Step): number {
  if (kernel !== 'linear' && kernel !== 'matmul') return 0;
  const { shape } = tensors[from[1]];
  const terms = kernel === 'linear' || uniforms.transB ? shape.at(-1)! : shape.at(-2)!;
  return terms * sizeOf(tensors[to[0]].shape);
}
