import type { Plan, Step } from '../../plan/plan';
import type { Stage } from '../../plan/stages';

/** What a walk backwards is about; a gradient of the experiment is one, so is any plan that was differentiated. */
export interface Derivative {
  readonly of: 'loss' | 'logit' | 'probability' | 'number';
  /** The word, or the name of the number. */
  readonly word?: string;
  /** The tensor (1) that was differentiated. */
  readonly scalar: string;
  /** The plan up to it. */
  readonly forward: Plan;
  /** For each tensor the one that holds d scalar / d tensor, where there is one. */
  readonly gradients: Readonly<Record<string, string>>;
  /** What each step adds to the gradients of its operands, by its first result. */
  readonly through: Readonly<Record<string, readonly (string | undefined)[]>>;
}

/** What one step passes back to one of its operands. */
export interface Passed {
  readonly operand: string;
  readonly gradient: string;
  /** How many other steps read the operand and add to its gradient. */
  readonly others: number;
}

/** One step, backwards. */
export interface Pass {
  readonly step: Step;
  /** Its results that have a gradient, with that. */
  readonly results: readonly { readonly name: string; readonly gradient: string }[];
  readonly passed: readonly Passed[];
  /** Operands that get nothing. */
  readonly without: readonly string[];
}

/** The steps of a stage that a gradient goes through, in the order of the walk. */
export const passesOf = (derivative: Derivative, stage: Stage): Pass[] =>
  stage.steps.flatMap((step) => (step.off ? [] : (passOf(derivative, step) ?? [])));

function passOf({ forward, gradients, through }: Derivative, step: Step): Pass | undefined {
  const results = step.to.flatMap((name) => (gradients[name] ? [{ name, gradient: gradients[name] }] : []));
  if (results.length === 0) return undefined;
  const parts = through[step.to[0]] ?? [];
  const readers = (name: string): number =>
    forward.steps.reduce((n, { from, to }) => {
      return n + from.filter((operand, i) => operand === name && through[to[0]]?.[i] !== undefined).length;
    }, 0);
  const passed = step.from.flatMap((operand, i) => {
    const gradient = parts[i];
    return gradient === undefined ? [] : [{ operand, gradient, others: readers(operand) - 1 }];
  });
  return { step, results, passed, without: step.from.filter((operand, i) => operand && parts[i] === undefined) };
}

/** Why a tensor has no gradient: the scalar is not computed from it, or the step `by` passes none to it. */
export type WhyNone = { readonly why: 'beside' } | { readonly why: 'blocked'; readonly by: Step };

/** Why there is no gradient of a tensor that has none. */
export function whyNone({ forward, gradients, through, scalar }: Derivative, name: string): WhyNone {
  const steps = forward.steps.filter((step) => !step.off);
  const needed = new Set([scalar]);
  for (const step of [...steps].reverse()) {
    if (step.to.some((result) => needed.has(result))) for (const operand of step.from) needed.add(operand);
  }
  const reached = new Set([name]);
  for (const step of steps) {
    if (!step.from.some((operand) => reached.has(operand)) || !step.to.some((result) => needed.has(result))) continue;
    const arrives = step.to.some((result) => gradients[result] !== undefined);
    const stops = step.from.some((operand, i) => reached.has(operand) && through[step.to[0]]?.[i] === undefined);
    if (arrives && stops) return { why: 'blocked', by: step };
    for (const result of step.to) reached.add(result);
  }
  return { why: 'beside' };
}

/**
 * What a tensor of a derivative is the gradient of: of a tensor, whole or the part that one step passes to it. Where it is
 * that of several, as behind a sum, one in `sight` is taken if there is one.
 */
export function gradientOf(
  { forward, gradients, through }: Derivative,
  gradient: string,
  sight: readonly string[] = [],
): { readonly of: string; readonly by?: string } | undefined {
  const whole = Object.keys(gradients).filter((of) => gradients[of] === gradient);
  if (whole.length > 0) return { of: whole.find((of) => sight.includes(of)) ?? whole[0] };
  for (const { from, to } of forward.steps) {
    const i = to.length > 0 ? (through[to[0]]?.indexOf(gradient) ?? -1) : -1;
    if (i >= 0) return { of: from[i], by: to[0] };
  }
  return undefined;
}
