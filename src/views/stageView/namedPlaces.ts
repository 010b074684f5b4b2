import { type Matrix, rowOf } from '../matrix';
import { wordsAlong } from '../pointer';

/** Columns of this many words and fewer are a sentence: all of them have a label, or none needs one more than others. */
const SENTENCE = 24;
const TOP = 3;

/**
 * The columns of a vocabulary worth a label: the largest of the row looked at, then the largest of each row. None where
 * the columns are not words or are few.
 */
export function namedColumns(m: Matrix, row: number): number[] {
  if (wordsAlong(m.colAxis) === undefined || m.cols <= SENTENCE || m.rows === 0) return [];
  const best = (row: number): number[] => {
    const values = rowOf(m, row);
    return values.map((_, col) => col).sort((a, b) => values[b] - values[a]);
  };
  const firsts = Array.from({ length: m.rows }, (_, other) => best(other)[0]);
  return [...new Set([...best(Math.min(row, m.rows - 1)).slice(0, TOP), ...firsts])];
}
