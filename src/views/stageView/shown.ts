import type { Tensor } from '../../tensor/tensor';
import { type ColourScale, scaleOf } from '../colours/colourScale';
import { type Role, roleOf } from '../colours/role';
import { differenceIn } from '../difference';
import { headsOf, type Matrix, matrixOf } from '../matrix';
import { axesOf } from '../picture';
import type { Scene, Side } from '../scene';

/** A tensor of the result as a picture needs it. */
export interface Shown {
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly scale: ColourScale;
  readonly heads: number;
  /** The side that is shown: `after` also where the other side has no such tensor, or one of another shape. */
  readonly side: Side;
  /** The matrix of a head out of `of` heads; with fewer heads of its own, that of the head's group. */
  matrix(head: number, of?: number): Matrix;
  /** The matrices of all heads. */
  all(): Matrix[];
}

/** The tensor called `name` on the scene's side; undefined when the result does not hold it. */
export function shown(scene: Scene, name: string): Shown | undefined {
  const { picture, texts } = scene;
  if (!picture.tensors[name]) return undefined;
  const role = roleOf(name);
  const { tensor, side, scale } = onSide(scene, name, role);
  const axes = axesOf(picture, name);
  const last = name.slice(name.lastIndexOf('.') + 1);
  const title = texts.tensors[last] ?? last;
  const heads = headsOf(tensor, axes);
  return {
    name,
    title: side === 'delta' ? `Δ ${title}` : title,
    role,
    scale,
    heads,
    side,
    matrix: (head, of = heads) => matrixOf(tensor, axes, head, of),
    all: () => Array.from({ length: heads }, (_, head) => matrixOf(tensor, axes, head)),
  };
}

interface OneSide {
  readonly tensor: Tensor;
  readonly side: Side;
  readonly scale: ColourScale;
}

/** Both sides share one scale, so that going from one to the other moves cells and not colours; a difference has its own. */
function onSide({ picture, reference, side }: Scene, name: string, role: Role): OneSide {
  const own = picture.tensors[name];
  const other = reference?.tensors[name];
  const apart = differenceIn(picture, reference, name);
  if (!other || !apart) return { tensor: own, side: 'after', scale: scaleOf(own, role) };
  if (side === 'delta') return { tensor: apart.tensor, side, scale: scaleOf(apart.tensor, 'plain') };
  const scales = [scaleOf(own, role), scaleOf(other, role)];
  return {
    tensor: side === 'before' ? other : own,
    side,
    scale: { kind: scales[0].kind, max: Math.max(scales[0].max, scales[1].max) },
  };
}

/** The scene in which arithmetic is shown: numbers add up on either side, differences of them do not. */
export const ofOneSide = (scene: Scene): Scene => (scene.side === 'delta' ? { ...scene, side: 'after' } : scene);

/** The scene with the words and the output of the side that is shown: an edit may change what was written. */
export function withWordsOfSide(scene: Scene): Scene {
  const { picture, reference, side } = scene;
  if (side !== 'before' || !reference) return scene;
  // A list of another length belongs to tensors of another shape, which are not shown.
  const words = Object.entries(picture.words).map(([list, own]) => {
    const other = reference.words[list];
    return [list, other?.length === own.length ? other : own];
  });
  const output = reference.output?.length === picture.output?.length ? reference.output : picture.output;
  return { ...scene, picture: { ...picture, words: Object.fromEntries(words), output } };
}
