import type { Stage } from '../../plan/stages';
import { stagesOf } from '../../plan/stages';
import { wordsOf } from '../axisName';
import { at, headsOf, type Matrix, matrixOf, wordsDown } from '../matrix';
import { axesOf, type Picture } from '../picture';
import { mainStep, resultOf } from '../stageView/stageResult';

/** What one side has at a stage. */
export interface SideOfStage {
  readonly picture: Picture;
  readonly name: string;
  /** The side's own stage, if it has one. */
  readonly stage?: Stage;
  /** The side has no such stage, or it is off there: the tensor passes through. */
  readonly passes: boolean;
  /** One matrix a head. */
  readonly heads: readonly Matrix[];
}

/** Where two sides are furthest apart. */
export interface Furthest {
  readonly head: number;
  readonly row: number;
  readonly col: number;
  readonly a: number;
  readonly b: number;
}

/** A − B, one matrix a head, over the rows and columns that stand for the same on both sides. */
export interface Apart {
  readonly heads: readonly Matrix[];
  readonly furthest: Furthest;
  /** The share of numbers that are exactly the same. */
  readonly same: number;
  /** Whether rows or columns were left out, because behind them the words differ. */
  readonly partial: boolean;
}

/** Why two tensors cannot be subtracted. */
export type NotComparable = 'heads' | 'size' | 'words';

/** Stages of a plan, read once. */
const stagesRead = new WeakMap<object, readonly Stage[]>();

/** The stage on one side; where there is no such stage, the tensor that the stage of the other side starts from. */
export function sideOf(picture: Picture, stage: Stage): SideOfStage | undefined {
  const stages = stagesRead.get(picture.plan) ?? stagesOf(picture.plan);
  stagesRead.set(picture.plan, stages);
  const own = stages.find(({ id }) => id === stage.id);
  const name = own ? resultOf(own) : (mainStep(stage)?.from[0] ?? '');
  const tensor = picture.tensors[name];
  if (!tensor) return undefined;
  const axes = axesOf(picture, name);
  const heads = Array.from({ length: headsOf(tensor, axes) }, (_, head) => wordsDown(matrixOf(tensor, axes, head)));
  return { picture, name, stage: own, passes: own === undefined || own.off, heads };
}

/** A − B. Rows and columns are compared as far as their words agree from the first on. */
export function compared(a: SideOfStage, b: SideOfStage): Apart | NotComparable {
  if (a.heads.length !== b.heads.length) return 'heads';
  const [first, second] = [a.heads[0], b.heads[0]];
  const rows = shared(a, b, [first.rowAxis, first.rows], [second.rowAxis, second.rows]);
  const cols = shared(a, b, [first.colAxis, first.cols], [second.colAxis, second.cols]);
  if (rows === undefined || cols === undefined) return 'size';
  if (rows * cols === 0) return 'words';
  let same = 0;
  let furthest: Furthest = { head: 0, row: 0, col: 0, a: at(first, 0, 0), b: at(second, 0, 0) };
  const heads = a.heads.map((own, head) => {
    const values = new Float64Array(rows * cols);
    for (let row = 0; row < rows; row++) {
      for (let col = 0; col < cols; col++) {
        const [here, there] = [at(own, row, col), at(b.heads[head], row, col)];
        values[row * cols + col] = here - there;
        if (here === there) same++;
        if (Math.abs(here - there) > Math.abs(furthest.a - furthest.b))
          furthest = { head, row, col, a: here, b: there };
      }
    }
    const { rowAxis, colAxis } = own;
    return { rows, cols, values, offset: 0, rowStride: cols, colStride: 1, rowAxis, colAxis };
  });
  const partial = [first, second].some((m) => m.rows > rows || m.cols > cols);
  return { heads, furthest, same: same / (heads.length * rows * cols), partial };
}

type Axis = readonly [label: string, size: number];

/** How many places of an axis stand for the same on both sides; undefined for axes of numbers of another size. */
function shared(a: SideOfStage, b: SideOfStage, own: Axis, other: Axis): number | undefined {
  const [here, there] = [wordsOf(a.picture, ...own), wordsOf(b.picture, ...other)];
  if (!here || !there) return own[1] === other[1] ? own[1] : undefined;
  const differs = here.findIndex((word, i) => word !== there[i]);
  return differs < 0 ? Math.min(here.length, there.length) : differs;
}
