import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { sameShape, shapeText } from '../tensor/shape';
import { kernels } from './kernels';

export interface BackwardPlan {
  /** The forward steps followed by the steps of the derivative. It has one more input, `ONE`. */
  readonly plan: Plan;
  /** For each tensor x that the loss depends on, the name of the tensor that holds d loss / d x. */
  readonly gradients: Readonly<Record<string, string>>;
  /**
   * What each step passes back, by its first result: for every operand the tensor that this step adds to the operand's
   * gradient, undefined where it adds nothing. The gradient of x is called `grad.x`; where several steps add to it, the
   * part of one is `grad.x.by.<first result>`. Tensors on the way start with `through.<first result>.`.
   */
  readonly through: Readonly<Record<string, readonly (string | undefined)[]>>;
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
  const through: Record<string, readonly (string | undefined)[]> = {};

  // Called once every consumer of `name` has been visited, so that all contributions are there.
  const settle = (name: string): string | undefined => {
    const all = parts.get(name);
    if (!all || !needed.has(name)) return undefined;
    let sum = all[0];
    for (let i = 1; i < all.length; i++) {
      sum = build.step('add', [sum, all[i]], i === all.length - 1 ? `grad.${name}` : `grad.${name}.sum.${i}`);
    }
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
    let made = 0;
    const answers = kernel.backward({
      from: step.from,
      to: step.to,
      uniforms: step.uniforms,
      grad,
      wants,
      shape: build.shape,
      step: (name, from, uniforms = {}) => {
        const results = kernels[name].to.map((part) => `through.${step.to[0]}.${made ? `${made}.` : ''}${part}`);
        made++;
        build.step(name, from, results, uniforms);
        return results;
      },
    });
    through[step.to[0]] = answers.map((name, i) => (wants[i] ? name : undefined));
    through[step.to[0]].forEach((name, i) => {
      if (name !== undefined) parts.set(step.from[i], [...(parts.get(step.from[i]) ?? []), name]);
    });
  }
  for (const [name, spec] of Object.entries(plan.tensors)) if (spec.kind !== 'step') settle(name);
  const made = labelled(build.build(), [...Object.entries(gradients), ...partsOf(parts)]);
  return renamed({ plan: made, gradients, through }, namesOf(plan, through, parts));
}

const partsOf = (parts: ReadonlyMap<string, readonly string[]>): [string, string][] =>
  [...parts].flatMap(([name, all]) => all.map((part): [string, string] => [name, part]));

/** A gradient has the axes of what it is the gradient of. */
function labelled(plan: Plan, gradients: readonly [of: string, gradient: string][]): Plan {
  const tensors = { ...plan.tensors };
  for (const [of, gradient] of gradients) {
    if (tensors[gradient].axes.length === 0) tensors[gradient] = { ...tensors[gradient], axes: tensors[of].axes };
  }
  return { ...plan, tensors };
}

/** What gradients are called after: a kernel does not know for which operand it adds a step. */
function namesOf(
  plan: Plan,
  through: BackwardPlan['through'],
  parts: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of [...plan.steps].reverse()) {
    through[to[0]]?.forEach((part, i) => {
      // A sum hands on the very gradient that arrived: it has its name already.
      if (!part?.startsWith('through.') || names.has(part)) return;
      const whole = `grad.${from[i]}`;
      const name = parts.get(from[i])!.length === 1 ? whole : `${whole}.by.${to[0]}`;
      names.set(part, taken.has(name) ? `${name}.${i}` : name);
      taken.add(name);
    });
  }
  return names;
}

function renamed({ plan, gradients, through }: BackwardPlan, names: ReadonlyMap<string, string>): BackwardPlan {
  const now = (name: string): string => names.get(name) ?? name;
  const each = <T>(
    record: Readonly<Record<string, T>>,
    f: (name: string, value: T) => [string, T],
  ): Record<string, T> => Object.fromEntries(Object.entries(record).map(([name, value]) => f(name, value)));
  return {
    plan: {
      tensors: each(plan.tensors, (name, spec) => [now(name), spec]),
      steps: plan.steps.map((step) => ({ ...step, from: step.from.map(now), to: step.to.map(now) })),
    },
    gradients: each(gradients, (of, name) => [of, now(name)]),
    through: each(through, (result, all) => [result, all.map((name) => name && now(name))]),
  };
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
