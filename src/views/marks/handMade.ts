import type { Plan } from '../../plan/plan';
import type { Stage } from '../../plan/stages';

/**
 * Whether a number of a stage was set by hand: of what it makes, or of the parameters and inputs that it reads and no
 * stage makes. `pinned` says which tensors have such numbers.
 */
export const handMade = (plan: Plan, { off, from, to }: Stage, pinned: (tensor: string) => boolean): boolean =>
  (!off && to.some(pinned)) || from.some((name) => plan.tensors[name]?.kind !== 'step' && pinned(name));
