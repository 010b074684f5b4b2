import type { Tensor } from '../tensor/tensor';

/** A two-axis window on a tensor's numbers, without copying them. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly values: Tensor['values'];
  readonly offset: number;
  readonly rowStride: number;
  readonly colStride: number;
  /** The tensor's axis labels along rows and columns, e.g. `N:target`; empty where the plan gives none. */
  readonly rowAxis: string;
  readonly colAxis: string;
}

/** A cell by row and column. */
export interface Cell {
  readonly row: number;
  readonly col: number;
}

export const at = (m: Matrix, row: number, col: number): number =>
  m.values[m.offset + row * m.rowStride + col * m.colStride];

/** The element of the tensor, row-major, that a cell shows. */
export const indexAt = (m: Matrix, { row, col }: Cell): number => m.offset + row * m.rowStride + col * m.colStride;

/** The cell that shows an element of the tensor; undefined where this window does not. */
export function cellOf(m: Matrix, index: number): Cell | undefined {
  const rest = index - m.offset;
  if (rest < 0) return undefined;
  // Whichever stride is larger is divided by first; an axis of one place has no say.
  const rowsFirst = m.cols === 1 || (m.rows > 1 && m.rowStride >= m.colStride);
  const [outer, inner] = rowsFirst ? [m.rowStride, m.colStride] : [m.colStride, m.rowStride];
  const first = Math.floor(rest / outer);
  const second = Math.floor((rest - first * outer) / inner);
  const cell = rowsFirst ? { row: first, col: second } : { row: second, col: first };
  return cell.row < m.rows && cell.col < m.cols && indexAt(m, cell) === index ? cell : undefined;
}

/**
 * The last two axes of a tensor, for one head and the first of every other leading axis. A tensor with one axis is one
 * row. With fewer heads than `heads` (grouped or shared) the head's group is taken.
 */
export function matrixOf(tensor: Tensor, axes: readonly string[], head = 0, heads = headsOf(tensor, axes)): Matrix {
  const shape = tensor.shape.length > 1 ? tensor.shape : [1, ...tensor.shape];
  const labels = [...Array<string>(Math.max(0, shape.length - axes.length)).fill(''), ...axes];
  const [rows, cols] = shape.slice(-2);
  const own = headsOf(tensor, axes);
  const group = Math.min(own - 1, Math.floor((head * own) / Math.max(1, heads)));
  return {
    rows,
    cols,
    values: tensor.values,
    offset: own > 1 ? group * rows * cols : 0,
    rowStride: cols,
    colStride: 1,
    rowAxis: labels[shape.length - 2],
    colAxis: labels[shape.length - 1],
  };
}

/** How many heads stand in front of the last two axes: the axis labelled H, or the second of four unlabelled ones. */
export function headsOf({ shape }: Tensor, axes: readonly string[]): number {
  const third = shape.length - 3;
  if (third < 0) return 1;
  const label = axes[axes.length - 3];
  return label === 'H' || (label === undefined && shape.length === 4) ? shape[third] : 1;
}

export const transposed = (m: Matrix): Matrix => ({
  ...m,
  rows: m.cols,
  cols: m.rows,
  rowStride: m.colStride,
  colStride: m.rowStride,
  rowAxis: m.colAxis,
  colAxis: m.rowAxis,
});

/** One number a word, e.g. the ids (B, N:target), as a column: its words stand along the rows. */
export const wordsDown = (m: Matrix): Matrix =>
  m.rows === 1 && m.colAxis.includes(':') && !m.rowAxis.includes(':') ? transposed(m) : m;

/** One row as plain numbers. */
export const rowOf = (m: Matrix, row: number): number[] => Array.from({ length: m.cols }, (_, col) => at(m, row, col));

/** One column as plain numbers. */
export const columnOf = (m: Matrix, col: number): number[] => rowOf(transposed(m), col);
