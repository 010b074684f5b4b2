import type { PinnedCell } from '../engine/pinned';
import type { Plan } from '../plan/plan';
import { hiddenTwins, INPUT } from '../translator/walkPlan';
import type { Pin } from './edits';
import { elementAt } from './place';

/**
 * Where pins take hold in a plan: the walked tensor, and the hidden ones that produced the words. A pin on something
 * that this plan does not have (another sentence, another number of heads, a word number beyond the vocabulary) takes no
 * hold; it stays in the link.
 */
export function pinnedCells(plan: Plan, pins: readonly Pin[]): PinnedCell[] {
  return pins
    .filter((pin) => isWordNumber(plan, pin))
    .flatMap(({ tensor, at, value }) =>
      [tensor, ...hiddenTwins(plan, tensor)].flatMap((name) => {
        const spec = plan.tensors[name];
        const cell = spec && elementAt(spec.shape, at);
        return cell === undefined ? [] : [{ tensor: name, cell, value }];
      }),
    );
}

/** The tables that number the words of a tensor. */
const TABLES: Readonly<Record<string, string>> = {
  [INPUT.source]: 'source.table',
  [INPUT.target]: 'target.table',
  'output.word': 'target.table',
};

/** Whether a pin on a word is a number that the vocabulary has; any other pin may be any number. */
function isWordNumber(plan: Plan, { tensor, value }: Pin): boolean {
  const table = plan.tensors[TABLES[tensor]];
  return !table || (Number.isInteger(value) && value >= 0 && value < table.shape[0]);
}
