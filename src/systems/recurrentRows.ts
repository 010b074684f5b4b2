import type { CellState } from './recurrentCell';
import { encoderStep, type RecurrentShape, wordVectors } from './recurrentTranslator';
import { type Scope, step } from './scope';

/** Row `i` of a state. (B, R, D) → (B, 1, D). */
export function rowOf(scope: Scope, { h, c }: CellState, i: number, name: string): CellState {
  const row = (from: string, to: string): string =>
    scope.build.shape(from)[1] === 1 ? from : step(scope, '', 'sliceRows', [from], to, { start: i, count: 1 });
  return { h: row(h, name), ...(c ? { c: row(c, `${name}_c`) } : {}) };
}

/** The state before the first word, nothing but zeros; given with the run. (B, 1, D). */
export function emptyState({ build }: Scope, batch: number, { cell, state }: RecurrentShape): CellState {
  const zeros = (name: string): string => build.input(name, [batch, 1, state], ['B', '', 'D']);
  return { h: zeros('enc.empty'), ...(cell === 'lstm' ? { c: zeros('enc.empty_c') } : {}) };
}

/**
 * The encoder one word after the other, for many sentences of N words: ids (B, N) → all states (B, N, D) and the last.
 * `carried` says what goes on to the next word.
 */
export function encodeByRows(
  scope: Scope,
  ids: string,
  shape: RecurrentShape,
  carried = (state: CellState, _word: number): CellState => state,
): { states: string; last: CellState } {
  const { build } = scope;
  const [batch, words] = build.shape(ids);
  const vectors = wordVectors(scope, 'source', ids, shape); // (B, N, E)
  let last = emptyState(scope, batch, shape);
  let states = '';
  for (let j = 0; j < words; j++) {
    const at = { ...scope, prefix: `word.${j}.` };
    const x = step(at, '', 'sliceRows', [vectors], 'x', { start: j, count: 1 });
    last = encoderStep(at, x, j === 0 ? last : carried(last, j), shape);
    states = states ? step(at, '', 'append', [states, last.h], 'states') : last.h;
  }
  return { states, last };
}
