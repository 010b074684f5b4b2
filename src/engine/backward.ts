import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { sameShape, shapeText } from '../tensor/shape';
import { kernels } from './kernels';

export interface BackwardPlan {
  /** The forward steps followed by the steps of the derivative. It has one more input, `ONE`. */
  readonly plan: Plan;
  /** For each tensor x that the loss depends on, the name of the tensor that holds d loss / d x. */
  readonly gradients: Readonly<Record<string, string>>;
}

/** The input that seeds a backward plan, d loss / d loss: shape (1), the number 1. */
export const ONE = 'grad.one';

/**
 * Reverse accumulation over the kernels' own derivatives, for a `loss` of shape (1); any other is an Error. A tensor that the loss does not
 * depend on (or only through a selection, which is constant) has no gradient. With `of`, only what is needed for the
 * gradients of those tensors is computed.
 */
export function backward(plan: Plan, loss: string, of?: readonly string[]): BackwardPlan {
  const build = new PlanBuilder(kernels, plan);
  if (!sameShape(build.shape(loss), [1])) {
    throw new Error(`the loss ${loss} has shape ${shapeText(build.shape(loss))}, it must be (1)`);
  }
  const needed = dependents(plan, of);
  const parts = new Map<string, string[]>();
  const gradients: Record<string, string> = {};
  let fresh = 0;

  // Called once every consumer of `name` has been visited, so that all contributions are there.
  const settle = (name: string): string | undefined => {
    const all = parts.get(name);
    if (!all || !needed.has(name)) return undefined;
    let sum = all[0];
    for (let i = 1; i < all.length; i++) sum = build.step('add', [sum, all[i]], `grad.${name}${i > 1 ? `.${i}` : ''}`);
    gradients[name] = sum;
    return sum;
  };

  parts.set(loss, [build.input(ONE, [1])]);
  for (const step of [...plan.steps].reverse()) {
    if (step.off) continue;
    const kernel = kernels[step.kernel];
    const grad = step.to.map(settle);
    const wants = step.from.map((name) => name !== '' && needed.has(name));
    if (!kernel.backward || !grad.some(Boolean) || !wants.some(Boolean)) continue;
    const answers = kernel.backward({
      from: step.from,
      to: step.to,
      uniforms: step.uniforms,
      grad,
      wants,
      shape: build.shape,
      step: (name, from, uniforms = {}) => {
        const results = kernels[name].to.map((part) => `grad~${fresh}.${part}`);
        fresh++;
        build.step(name, from, results, uniforms);
        return results;
      },
    });
    answers.forEach((name, i) => {
      if (name !== undefined && wants[i]) parts.set(step.from[i], [...(parts.get(step.from[i]) ?? []), name]);
    });
  }
  for (const [name, spec] of Object.entries(plan.tensors)) if (spec.kind !== 'step') settle(name);
  return { plan: build.build(), gradients };
}

/** Names of all tensors that depend on one of `of` (those included); every tensor when `of` is not given. */
function dependents(plan: Plan, of?: readonly string[]): Set<string> {
  if (!of) return new Set(Object.keys(plan.tensors));
  const found = new Set(of);
  for (const step of plan.steps) {
    if (step.from.some((name) => found.has(name))) for (const name of step.to) found.add(name);
  }
  return found;
}
