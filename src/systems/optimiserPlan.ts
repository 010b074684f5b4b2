import { backward } from '../engine/backward';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';

export interface OptimiserStep {
  /** Counted from 1. */
  readonly step: number;
  readonly learningRate: number;
  /** Largest norm of all gradients as one vector. */
  readonly clip: number;
}

/** What the optimiser keeps of a parameter between steps. */
export const firstMoment = (name: string): string => `adam.m.${name}`;
export const secondMoment = (name: string): string => `adam.v.${name}`;
/** The parameter or moment after the step. */
export const updated = (name: string): string => `next.${name}`;

/**
 * Forward, backward, gradient clipping by norm and one step of Adam (Kingma & Ba 2015; β 0.9, 0.98, ε 1e-9) for every
 * parameter of a plan whose result `loss` (1) is to become small.
 */
export function optimiserPlan(forward: Plan, loss: string, o: OptimiserStep): Plan {
  const parameters = Object.keys(forward.tensors).filter((name) => forward.tensors[name].kind === 'parameter');
  const { plan, gradients } = backward(forward, loss, parameters);
  const build = new PlanBuilder(kernels, plan);
  let squares = '';
  for (const name of parameters) {
    squares = build.step('sumSquares', [gradients[name], squares], `squares.${name}`);
  }
  const clip = build.step('clipFactor', [squares], 'clip', { c: o.clip });
  const [beta1, beta2] = [0.9, 0.98];
  for (const name of parameters) {
    const shape = build.shape(name);
    const m = build.input(firstMoment(name), shape);
    const v = build.input(secondMoment(name), shape);
    build.step('adam', [name, gradients[name], m, v, clip], [updated(name), updated(m), updated(v)], {
      lr: o.learningRate,
      beta1,
      beta2,
      epsilon: 1e-9,
      correction1: 1 - beta1 ** o.step,
      correction2: 1 - beta2 ** o.step,
    });
  }
  return build.build();
}
