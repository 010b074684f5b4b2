import { type CellLimits, cellSize, columnRoom, FEATURE_CELLS, type Size, WORD_CELLS } from '../heatmap/layout';
import type { PictureRoom } from './pictureProps';

/** Room for a row (or, when they are wide, a stack) of matrices with signs between them. */
export interface FlowRoom extends PictureRoom {
  readonly parts: readonly { readonly rows: number; readonly cols: number }[];
  readonly colWords?: readonly string[];
  /** Room in front of the rows and behind them. */
  readonly labels: number;
  readonly beside: number;
  /** Whether small pictures of the heads stand above. */
  readonly heads: boolean;
}

/** Heights and widths of what is not cells. */
const HEADS = 94;
const CAPTION = 22;
const BELOW = 46;
const SIGN = 92;
const MARKER = 12;

/** An operand that is one row for all rows, as γ and β are, is drawn this high. */
export const STRIP = 12;

/** Wide matrices are stacked, so that their columns stand under each other; on a narrow screen all are. */
export const isStacked = (cols: number, width: number): boolean => cols > 20 || width < NARROW;

const NARROW = 480;

/** Words stacked beside another picture are few: their cells may be large, and shrink as far as they must. */
const SHARED_CELLS: CellLimits = { min: { width: 12, height: 12 }, max: WORD_CELLS.max };

/** One cell size for all parts; it stops at the smallest cell, then the picture scrolls. */
export function flowLayout({ parts, colWords, labels, beside, heads, width, height, shared }: FlowRoom): Size {
  const main = parts[parts.length - 1];
  const free = width - labels - beside - MARKER;
  const above = heads ? HEADS : 0;
  // A narrow screen is a phone, where one scrolls down.
  if (main.cols <= 20 && width < NARROW && !shared) {
    return cellSize({ rows: main.rows, cols: main.cols, width: free, height: 30 * main.rows }, WORD_CELLS);
  }
  if (isStacked(main.cols, width)) {
    const whole = parts.filter(({ rows }) => rows > 1 || main.rows === 1);
    const limits = main.cols > 20 ? FEATURE_CELLS : SHARED_CELLS;
    const over = columnRoom(colWords, main.cols, limits.min.width);
    const around = above + BELOW + over + parts.length * (CAPTION + 20) + (parts.length - whole.length) * STRIP;
    const rows = whole.reduce((sum, part) => sum + part.rows, 0);
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
