import type { Plan } from '../plan/plan';
import type { Tensor } from '../tensor/tensor';
import type { OutputWord } from './outputs/outputWord';

/** The part of a result that views read. A translation is one; so is any run of a plan with its tensors. */
export interface Picture {
  readonly plan: Plan;
  readonly tensors: Readonly<Record<string, Tensor>>;
  /** Words along axes: those of `N:source` are `words.source`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** One for each row of the target, where the system produces words. */
  readonly output?: readonly OutputWord[];
}

/** Axis labels of a tensor, empty where the plan does not know it. */
export const axesOf = (picture: Picture, name: string): readonly string[] => picture.plan.tensors[name]?.axes ?? [];
