import type { Plan } from '../plan/plan';
import type { Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import type { Engine, Tensors } from './engine';

/** How far two backends are apart in one tensor. */
export interface TensorDifference {
  readonly tensor: string;
  /** The largest difference, and the element (row-major, in the shape that was compared) where it is. */
  readonly most: number;
  readonly index: number;
  /** What the two have there. */
  readonly values: readonly [number, number];
  /** The largest number of the tensor on the second backend. */
  readonly size: number;
}

/** What is run on both: a plan with what it is given, and the tensors that are compared, each in this shape. */
export interface Comparable {
  readonly plan: Plan;
  readonly inputs: Tensors;
  /** Shapes may be smaller than in the plan: then only the first elements along each axis are compared. */
  readonly compared: Readonly<Record<string, Shape>>;
}

/** Runs a plan on two backends and compares every number. Rejects as a run does. */
export async function compareBackends(
  engines: readonly [Engine, Engine],
  what: Comparable,
): Promise<TensorDifference[]> {
  const names = Object.keys(what.compared);
  const [a, b] = await Promise.all(engines.map((engine) => engine.run(what.plan, what.inputs, names)));
  return names.map((name) => differenceOf(name, a.tensors[name], b.tensors[name], what.compared[name]));
}

/** The largest difference of two tensors within a shape that they both contain. NaN and infinities must be the same. */
export function differenceOf(name: string, a: Tensor, b: Tensor, within: Shape = a.shape): TensorDifference {
  let [most, index, size] = [0, 0, 0];
  let values: [number, number] = [a.values[0], b.values[0]];
  const count = within.reduce((n, d) => n * d, 1);
  for (let i = 0; i < count; i++) {
    const at = elementOf(i, within, a.shape);
    const [x, y] = [a.values[at], b.values[at]];
    if (Math.abs(y) > size) size = Math.abs(y);
    const apart = Object.is(x, y) || x === y ? 0 : Math.abs(x - y);
    if (apart <= most) continue;
    [most, index, values] = [Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart, i, [x, y]];
    if (most === Number.POSITIVE_INFINITY) break;
  }
  return { tensor: name, most, index, values, size };
}

/** The row-major index of an element in a larger shape. */
function elementOf(index: number, shape: Shape, larger: Shape): number {
  let [at, stride] = [0, 1];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    at += (index % shape[axis]) * stride;
    index = Math.floor(index / shape[axis]);
    stride *= larger[axis];
  }
  return at;
}
