import {
  type Arithmetic,
  type Condition,
  cell,
  type Explanation,
  explained,
  largest,
  number,
  part,
  place,
  sum,
  when,
} from '../../src/plan/arithmetic';

// How hard selections are explained. `weights` are the cells of the keys that may be chosen, `own` the place among them.

/** A condition, and the parts that it uses. */
export interface Reason {
  readonly parts: Readonly<Record<string, Arithmetic>>;
  readonly holds: Condition;
}

export const isLargest = (weights: readonly Arithmetic[], own: number): Reason => ({
  parts: { place: place(weights) },
  holds: [part('place'), '=', number(own, 'ownPlace')],
});

/** Fewer than `k` come before it: those that are larger, and equals that stand before it. */
export function amongLargest(weights: readonly Arithmetic[], own: number, k: Arithmetic): Reason {
  const comesBefore = weights.flatMap((other, j) => {
    if (j === own) return [];
    const condition: Condition = j < own ? [other, '≥', weights[own]] : [weights[own], '<', other];
    return [when(condition, number(1), number(0))];
  });
  return { parts: { ahead: sum(comesBefore) }, holds: [part('ahead'), '<', k] };
}

/** Why nothing is chosen from a row without a positive weight. */
export const nothingIn = (weights: readonly Arithmetic[]): Explanation =>
  explained({ largest: largest(weights) }, when([number(0), '≥', part('largest')], number(0)));

/** The sum of the weights that stay of the row that starts at `at`, in the order of the keys; operand 0. */
export const sumOfKept = (keys: readonly number[], at: number): Arithmetic =>
  sum([...keys].sort((a, b) => a - b).map((j) => cell(0, at + j)));

/** Why nothing is left of a row where what stays adds up to nothing. */
export const nothingKept = (kept: Arithmetic): Explanation =>
  explained({ kept }, when([number(0), '≥', part('kept')], number(0)));

/**
 * The key whose stretch of the cumulative weights holds u is chosen; `byRounding`: it is the last with any weight, and
 * the sum of all falls short of u.
 */
export function explainSampled(
  weights: readonly Arithmetic[],
  own: number,
  u: Arithmetic,
  byRounding: boolean,
): Explanation {
  if (byRounding) return explained({ total: sum(weights) }, when([u, '≥', part('total')], number(1)));
  return explained(
    { before: sum(weights.slice(0, own)), upTo: sum([part('before'), weights[own]]) },
    when([u, '<', part('before')], number(0), when([u, '<', part('upTo')], number(1), number(0))),
  );
}
