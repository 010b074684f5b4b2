import type { Tensor } from '../../tensor/tensor';
import { differenceIn } from '../difference';
import { at, type Cell, cellOf, indexAt, type Matrix } from '../matrix';
import type { Scene } from '../scene';

/** A block of cells. */
export interface Block extends Cell {
  readonly rows: number;
  readonly cols: number;
}

/** What a scene has to say about cells of one matrix. */
export interface Marks {
  /** Where operands of the unfolded number are, as few blocks as they form. */
  readonly operands: readonly Block[];
  /** Numbers set by hand. */
  readonly pins: readonly Cell[];
  /** Numbers that are not what they are on the other side. */
  readonly changed: readonly Cell[];
}

const NOTHING: Marks = { operands: [], pins: [], changed: [] };

/** The marks on the cells that a matrix shows of the tensor `name`; none on a matrix that is of no tensor. */
export function marksOf(scene: Scene, name: string | undefined, m: Matrix): Marks {
  if (name === undefined) return NOTHING;
  const cells = (indices: ReadonlySet<number> | undefined): Cell[] =>
    [...(indices ?? [])].flatMap((index) => cellOf(m, index) ?? []);
  return {
    operands: blocksOf(cells(scene.operands.get(name))),
    pins: cells(scene.pins.get(name)),
    changed: scene.side === 'delta' ? [] : changedCells(scene, name, m),
  };
}

function changedCells({ picture, reference }: Scene, name: string, m: Matrix): Cell[] {
  const apart = differenceIn(picture, reference, name);
  if (!apart?.any) return [];
  const found: Cell[] = [];
  for (let row = 0; row < m.rows; row++) {
    for (let col = 0; col < m.cols; col++) {
      if (!(Math.abs(at({ ...m, values: apart.tensor.values }, row, col)) <= apart.least)) found.push({ row, col });
    }
  }
  return found;
}

/** The numbers of a cell on both sides; undefined where they are the same, or there is no other side. */
export function bothSides(
  { picture, reference }: Scene,
  name: string | undefined,
  m: Matrix,
  cell: Cell,
): { readonly after: number; readonly before: number } | undefined {
  const apart = name === undefined ? undefined : differenceIn(picture, reference, name);
  if (name === undefined || !apart) return undefined;
  const index = indexAt(m, cell);
  const value = (tensor: Tensor): number => tensor.values[index];
  if (Math.abs(value(apart.tensor)) <= apart.least) return undefined;
  return { after: value(picture.tensors[name]), before: value(reference!.tensors[name]) };
}

/** Cells as few rectangles: runs along rows, and equal runs in rows that follow each other as one. */
export function blocksOf(cells: readonly Cell[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: Block[] = [];
  for (const { row, col } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.row === row && last.col + last.cols === col) runs[runs.length - 1] = { ...last, cols: last.cols + 1 };
    else runs.push({ row, col, rows: 1, cols: 1 });
  }
  const blocks: Block[] = [];
  for (const run of runs) {
    const above = blocks.findIndex((b) => b.row + b.rows === run.row && b.col === run.col && b.cols === run.cols);
    if (above < 0) blocks.push(run);
    else blocks[above] = { ...blocks[above], rows: blocks[above].rows + 1 };
  }
  return blocks;
}
