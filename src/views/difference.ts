import type { Tensor } from '../tensor/tensor';
import type { Picture } from './picture';

/** What is between a tensor and the one it is compared with: `this − other`, element by element. */
export interface Difference {
  readonly tensor: Tensor;
  /** Differences up to this are rounding: a millionth of the largest number of both. */
  readonly least: number;
  /** Whether any element differs by more than that. */
  readonly any: boolean;
}

const ROUNDING = 1e-6;

const known = new WeakMap<Tensor, { readonly other: Tensor; readonly difference: Difference }>();

/** The difference of two tensors of one shape; undefined where the shapes are not the same. Computed once a pair. */
export function difference(a: Tensor, b: Tensor): Difference | undefined {
  if (a.shape.length !== b.shape.length || a.shape.some((size, axis) => size !== b.shape[axis])) return undefined;
  const before = known.get(a);
  if (before?.other === b) return before.difference;
  let most = 0;
  let largest = 0;
  const values = new Float64Array(a.values.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = a.values[i] - b.values[i];
    most = Math.max(most, Math.abs(a.values[i]), Math.abs(b.values[i]));
    largest = Math.max(largest, Math.abs(values[i]));
  }
  const least = ROUNDING * most;
  const made = { tensor: { shape: a.shape, values }, least, any: !(largest <= least) };
  known.set(a, { other: b, difference: made });
  return made;
}

/** The difference of a tensor from the one of that name in what a picture is compared with, where both have it. */
export function differenceIn(picture: Picture, reference: Picture | undefined, name: string): Difference | undefined {
  const [a, b] = [picture.tensors[name], reference?.tensors[name]];
  return a && b && difference(a, b);
}
