/**
 * What is pointed at, by axis label: `{ 'N:target': 2, 'M:source': 0 }` is the cell of target word 2 and source word 0.
 * `pointAtWord("source", 0)` is a word alone, as a chip of the sentence points at it. Empty: nothing.
 */
export type Pointer = Readonly<Record<string, number>>;

export const NOWHERE: Pointer = {};

/** A word of a sentence, wherever it stands. */
export const pointAtWord = (words: string, index: number): Pointer => ({ [`:${words}`]: index });

/** The words that stand along an axis, e.g. `source` for `M:source`; undefined for an axis of numbers. */
export const wordsAlong = (axis: string): string | undefined => axis.split(':')[1];

/** The places pointed at along an axis: its own, or those of the same words along any other axis. */
export function pointedAt(pointer: Pointer, axis: string): number[] {
  if (axis === '') return [];
  if (axis in pointer) return [pointer[axis]];
  const words = wordsAlong(axis);
  return words === undefined ? [] : pointedWords(pointer, words);
}

/** The places of all words of a sentence that are pointed at, each once. */
export function pointedWords(pointer: Pointer, words: string): number[] {
  const found = Object.keys(pointer).filter((axis) => wordsAlong(axis) === words);
  return [...new Set(found.map((axis) => pointer[axis]))];
}
