import { stageText } from '../../i18n/stageTexts';
import type { Stage } from '../../plan/stages';
import { type ColourScale, scaleOf } from '../colours/colourScale';
import { type Role, roleOf } from '../colours/role';
import { at, headsOf, type Matrix, matrixOf } from '../matrix';
import { axesOf } from '../picture';
import type { Scene } from '../scene';
import { allowedIn } from '../stageView/allowed';

/** Sizes of the cells of gradients. */
export const CELLS = { min: { width: 2, height: 1 }, max: { width: 58, height: 26 } };

/** A gradient as a picture needs it: it has the axes, words and hue of what it is the gradient of. */
export interface GradientMap {
  readonly name: string;
  readonly role: Role;
  readonly scale: ColourScale;
  readonly heads: number;
  matrix(head: number): Matrix;
}

/** The gradient held by tensor `name`, of the tensor `of`; undefined when the result does not hold it. */
export function gradientMap({ picture }: Scene, name: string, of: string): GradientMap | undefined {
  const tensor = picture.tensors[name];
  if (!tensor) return undefined;
  const axes = axesOf(picture, of);
  return {
    name,
    role: roleOf(of),
    scale: scaleOf(tensor, 'plain'),
    heads: headsOf(tensor, axes),
    matrix: (head) => matrixOf(tensor, axes, head),
  };
}

/** The columns of largest size, to be named where not all words have room. */
export function steepColumns(m: Matrix, count = 6): number[] {
  const size = (col: number): number =>
    Math.max(...Array.from({ length: m.rows }, (_, row) => Math.abs(at(m, row, col))));
  const sizes = Array.from({ length: m.cols }, (_, col) => size(col));
  return sizes
    .map((_, col) => col)
    .sort((a, b) => sizes[b] - sizes[a])
    .slice(0, count);
}

/** Which cells of a gradient are allowed, at a stage behind a mask. */
export function hatching({ picture, head }: Scene, stage: Stage, m: Matrix, heads: number): Matrix | undefined {
  const allowed = allowedIn(picture, stage, head, heads);
  return allowed?.rows === m.rows && allowed.cols === m.cols && m.rowAxis === allowed.rowAxis ? allowed : undefined;
}

/** A tensor's name in words; of one that a pin stands behind, that of the pinned tensor. */
export function tensorTitle({ texts }: Pick<Scene, 'texts'>, name: string): string {
  const parts = name.replace(/\.(computed|pin\d+)$/, '').split('.');
  const last = parts[parts.length - 1];
  return texts.tensors[last] ?? last;
}

/** A stage's name in words. */
export const stageName = ({ texts }: Pick<Scene, 'texts'>, stage: { place: string; kind: string }): string =>
  stageText(texts, stage).name || stage.kind;
