import type { Shape } from '../tensor/shape';

/** One number of a tensor of the walk, by its place along every axis, counted from 0. It may lie outside of today's walk. */
export interface Place {
  readonly tensor: string;
  readonly at: readonly number[];
}

const MAX_NAME_LENGTH = 60;
const MAX_INDEX = 9999;

/** `dec.0.cross.raw_scores:0.1.2.3`. */
export const writePlace = ({ tensor, at }: Place): string => `${tensor}:${at.join('.')}`;

/** Reads what `writePlace` wrote; undefined for anything else. */
export function readPlace(text: string): Place | undefined {
  const match = /^([\w.]+):(\d{1,4}(?:\.\d{1,4}){0,4})$/.exec(text);
  if (!match || match[1].length > MAX_NAME_LENGTH) return undefined;
  return { tensor: match[1], at: match[2].split('.').map(Number) };
}

/** Whether a place has the form of one: a name and up to five whole numbers. */
export const isPlace = ({ tensor, at }: Place): boolean =>
  /^[\w.]+$/.test(tensor) &&
  tensor.length <= MAX_NAME_LENGTH &&
  at.length > 0 &&
  at.length <= 5 &&
  at.every((i) => Number.isInteger(i) && i >= 0 && i <= MAX_INDEX);

/** The element at a place of a tensor of that shape, row-major; undefined where the tensor does not reach. */
export function elementAt(shape: Shape, at: readonly number[]): number | undefined {
  if (at.length !== shape.length || at.some((i, axis) => i >= shape[axis])) return undefined;
  return at.reduce((element, i, axis) => element * shape[axis] + i, 0);
}
