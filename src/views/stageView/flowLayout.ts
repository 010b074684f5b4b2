import {
  type CellLimits,
  cellSize,
  columnRoom,
  FEATURE_CELLS,
  HEAD_HEIGHT,
  headColumns,
  type Size,
  WORD_CELLS,
} from '../heatmap/layout';
import type { PictureRoom } from './pictureProps';

/** Room for a row (or, when they are wide, a stack) of matrices with signs between them. */
export interface FlowRoom extends PictureRoom {
  readonly parts: readonly { readonly rows: number; readonly cols: number }[];
  readonly colWords?: readonly string[];
  /** Room in front of the rows and behind them. */
  readonly labels: number;
  readonly beside: number;
  /** How many small pictures of heads stand above; 1 for none. */
  readonly heads: number;
}

/** Heights and widths of what is not cells. */
/** Under the small pictures of the heads. */
const HEADS_GAP = 10;
const CAPTION = 22;
const BELOW = 46;
const SIGN = 92;
const STACKED_SIGN = 20;
const MARKER = 12;

/** An operand that is one row for all rows, as γ and β are, is drawn this high. */
export const STRIP = 12;

/** Wide matrices are stacked, so that their columns stand under each other; on a narrow screen all are. */
export const isStacked = (cols: number, width: number): boolean => cols > 20 || width < NARROW;

/** So are those that do not fit beside each other; `labels` is what stands in front of the rows and behind them. */
export function areStacked(parts: FlowRoom['parts'], width: number, labels: number): boolean {
  const cols = parts.reduce((sum, part) => sum + part.cols, 0);
  const least = cols * WORD_CELLS.min.width + SIGN * (parts.length - 1) + labels + MARKER;
  return isStacked(parts[parts.length - 1].cols, width) || least > width;
}

const NARROW = 480;

/** Words stacked beside another picture are few: their cells may be large, and shrink as far as they must. */
const SHARED_CELLS: CellLimits = { min: { width: 12, height: 10 }, max: WORD_CELLS.max };

/** One cell size for all parts; it stops at the smallest cell, then the picture scrolls. */
export function flowLayout({ parts, colWords, labels, beside, heads, width, height, shared }: FlowRoom): Size {
  const main = parts[parts.length - 1];
  const free = width - labels - beside - MARKER;
  const above = headsHeight(heads, width);
  // A narrow screen is a phone, where one scrolls down.
  if (main.cols <= 20 && width < NARROW && !shared) {
    return cellSize({ rows: main.rows, cols: main.cols, width: free, height: 30 * main.rows }, WORD_CELLS);
  }
  if (areStacked(parts, width, labels + beside)) {
    const limits = main.cols > 20 ? FEATURE_CELLS : SHARED_CELLS;
    const { rows, around } = stack(parts, above + columnRoom(colWords, main.cols, limits.min.width));
    return cellSize({ rows, cols: main.cols, width: free, height: height - around }, limits);
  }
  const cols = parts.reduce((sum, part) => sum + part.cols, 0);
  const signs = SIGN * (parts.length - 1);
  const cell = cellSize({ rows: main.rows, cols, width: free - signs, height }, WORD_CELLS);
  const around = above + BELOW + CAPTION + columnRoom(colWords, main.cols, cell.width);
  const tall = cellSize({ rows: main.rows, cols, width: free - signs, height: height - around }, WORD_CELLS).height;
  // Much taller than wide reads as stripes.
  return { width: cell.width, height: Math.max(WORD_CELLS.min.height, Math.min(tall, Math.round(cell.width * 1.4))) };
}

/** Whether all parts can be stacked beside another picture without scrolling; else the result is drawn alone there. */
export function fitsBeside({ parts, colWords, heads, width, height }: FlowRoom): boolean {
  const main = parts[parts.length - 1];
  const over = columnRoom(colWords, main.cols, SHARED_CELLS.min.width);
  const { rows, around } = stack(parts, headsHeight(heads, width) + over);
  return rows * SHARED_CELLS.min.height + around <= height;
}

/** How many rows of cells a stack has, and what it takes beside them; `above` is what stands on top. */
function stack(parts: FlowRoom['parts'], above: number): { readonly rows: number; readonly around: number } {
  const main = parts[parts.length - 1];
  const whole = parts.filter(({ rows }) => rows > 1 || main.rows === 1);
  return {
    rows: whole.reduce((sum, part) => sum + part.rows, 0),
    around:
      above +
      BELOW +
      parts.length * CAPTION +
      (parts.length - 1) * STACKED_SIGN +
      (parts.length - whole.length) * STRIP,
  };
}

const headsHeight = (heads: number, width: number): number =>
  heads > 1 ? Math.ceil(heads / headColumns(heads, width)) * HEAD_HEIGHT + HEADS_GAP : 0;
