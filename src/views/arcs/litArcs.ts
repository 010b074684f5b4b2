import { type Pointer, pointedWords, wordsAlong } from '../pointer';
import type { Arc } from './arcs';

type Ends = Pick<Arc, 'query' | 'key'>;

/**
 * Which lines are pointed at: a cell means its one line; a query or a key means its lines; a word of the sentence, wherever
 * it was pointed at, means all lines that touch it. Undefined where nothing of this picture is pointed at.
 */
export function litArcs(pointer: Pointer, queryAxis: string, keyAxis: string): ((arc: Ends) => boolean) | undefined {
  const query: number | undefined = pointer[queryAxis];
  const key: number | undefined = pointer[keyAxis];
  if (query !== undefined && key !== undefined) return (arc) => arc.query === query && arc.key === key;
  if (query !== undefined) return (arc) => arc.query === query;
  if (key !== undefined) return (arc) => arc.key === key;
  const [queries, keys] = [queryAxis, keyAxis].map((axis) => pointedWords(pointer, wordsAlong(axis) ?? axis));
  if (queries.length === 0 && keys.length === 0) return undefined;
  return (arc) => queries.includes(arc.query) || keys.includes(arc.key);
}
