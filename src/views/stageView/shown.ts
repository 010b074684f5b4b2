import { type ColourScale, scaleOf } from '../colours/colourScale';
import { type Role, roleOf } from '../colours/role';
import { headsOf, type Matrix, matrixOf } from '../matrix';
import { axesOf } from '../picture';
import type { Scene } from '../scene';

/** A tensor of the result as a picture needs it. */
export interface Shown {
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly scale: ColourScale;
  readonly heads: number;
  /** The matrix of a head out of `of` heads; with fewer heads of its own, that of the head's group. */
  matrix(head: number, of?: number): Matrix;
  /** The matrices of all heads. */
  all(): Matrix[];
}

/** The tensor called `name`; undefined when the result does not hold it. */
export function shown({ picture, texts }: Scene, name: string): Shown | undefined {
  const tensor = picture.tensors[name];
  if (!tensor) return undefined;
  const role = roleOf(name);
  const axes = axesOf(picture, name);
  const last = name.slice(name.lastIndexOf('.') + 1);
  const heads = headsOf(tensor, axes);
  return {
    name,
    title: texts.tensors[last] ?? last,
    role,
    scale: scaleOf(tensor, role),
    heads,
    matrix: (head, of = heads) => matrixOf(tensor, axes, head, of),
    all: () => Array.from({ length: heads }, (_, head) => matrixOf(tensor, axes, head)),
  };
}
