import type { PinnedCell } from '../engine/pinned';
import type { Plan } from '../plan/plan';
import { hiddenTwins } from '../translator/walkPlan';
import type { Pin } from './edits';
import { elementAt } from './place';

/**
 * Where pins take hold in a plan: the walked tensor, and the hidden ones that produced the words. A pin on something
 * that this plan does not have (another sentence, another number of heads) takes no hold; it stays in the link.
 */
export function pinnedCells(plan: Plan, pins: readonly Pin[]): PinnedCell[] {
  return pins.flatMap(({ tensor, at, value }) =>
    [tensor, ...hiddenTwins(plan, tensor)].flatMap((name) => {
      const spec = plan.tensors[name];
      const cell = spec && elementAt(spec.shape, at);
      return cell === undefined ? [] : [{ tensor: name, cell, value }];
    }),
  );
}
