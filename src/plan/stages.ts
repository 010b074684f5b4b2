import type { Plan, Step } from './plan';

/** One stop of the walk: the consecutive steps of a plan that carry the same stage name. */
export interface Stage {
  /** `place.kind`, e.g. `dec.0.cross.scores`. */
  readonly id: string;
  /** Which block of the model, e.g. `dec.0.cross`. */
  readonly place: string;
  /** What happens, e.g. `scores`. */
  readonly kind: string;
  readonly steps: readonly Step[];
  /** Switched off: nothing is computed and `to` is the tensor that passes through. */
  readonly off: boolean;
  /** Tensors that are read but not made here, parameters included. */
  readonly from: readonly string[];
  /** Tensors that are made here, the result (the first result of the last step) last. */
  readonly to: readonly string[];
}

/** The stages of a plan in the order they run. A step without a stage is not walked through. */
export function stagesOf(plan: Plan): Stage[] {
  const groups = new Map<string, Step[]>();
  for (const step of plan.steps) {
    if (step.stage) groups.set(step.stage, [...(groups.get(step.stage) ?? []), step]);
  }
  return [...groups].map(([id, steps]) => {
    const dot = id.lastIndexOf('.');
    const off = steps.every((step) => step.off);
    const made = new Set(steps.flatMap(({ to: [result, ...further] }) => (result ? [...further, result] : [])));
    const from = new Set(steps.flatMap((step) => step.from).filter((name) => name && !made.has(name)));
    return {
      id,
      place: id.slice(0, Math.max(dot, 0)),
      kind: id.slice(dot + 1),
      steps,
      off,
      from: [...from],
      to: off ? [...from] : [...made],
    };
  });
}
