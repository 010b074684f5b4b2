import { cellSize, columnRoom, FEATURE_CELLS, rowLabelWidth, type Size, WORD_CELLS } from '../heatmap/layout';
import { isStacked } from '../stageView/flowLayout';

/** A matrix to be laid out, with the words along its axes where there are any. */
export interface Part {
  readonly rows: number;
  readonly cols: number;
  /** Absent for numbered rows, empty where nothing stands in front of the rows. */
  readonly rowWords?: readonly string[];
  readonly colWords?: readonly string[];
}

export interface CompareLayout {
  /** Under each other: wide matrices, so that their columns stand in line, and all on a narrow screen. */
  readonly stacked: boolean;
  readonly cell: Size;
  /** Room in front of the rows when stacked. */
  readonly labels: number;
}

/** Between two matrices with the mark of a row, and the height of their captions. */
const GAP = 18 + 12;
const CAPTION = 24;
/** What words, measures and the legend below take. */
const BELOW = 150;

/** One cell size for both sides and their difference, so that cells can be compared; it stops at the smallest cell. */
export function compareLayout(parts: readonly Part[], width: number, height: number): CompareLayout {
  const cols = Math.max(...parts.map((part) => part.cols));
  const rows = Math.max(...parts.map((part) => part.rows));
  const stacked = isStacked(cols, width);
  const room = parts.map(({ rowWords }) => (rowWords ? rowLabelWidth(rowWords) : 22));
  const labels = Math.max(...room);
  const limits = cols > 20 ? FEATURE_CELLS : WORD_CELLS;
  const free = stacked ? width - labels : width - sum(room) - GAP * parts.length;
  const all = stacked ? cols : sum(parts.map((part) => part.cols));
  const wide = cellSize({ rows, cols: all, width: free, height }, limits).width;
  const over = Math.max(...parts.map((part) => columnRoom(part.colWords, part.cols, wide)));
  const lines = stacked ? sum(parts.map((part) => part.rows)) : rows;
  const around = (CAPTION + over) * (stacked ? parts.length : 1) + BELOW;
  const tall = cellSize({ rows: lines, cols: 1, width: 0, height: height - around }, limits).height;
  return { stacked, labels, cell: { width: wide, height: Math.min(tall, Math.max(limits.min.height, wide * 1.4)) } };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
