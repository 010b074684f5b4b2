/** Sizes in CSS pixels. Pure, so that every picture of the page can be laid out in a test. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Room {
  readonly rows: number;
  readonly cols: number;
  /** What the cells may take together. */
  readonly width: number;
  readonly height: number;
}

export interface CellLimits {
  readonly min: Size;
  readonly max: Size;
}

export const WORD_CELLS: CellLimits = { min: { width: 16, height: 16 }, max: { width: 66, height: 40 } };
export const FEATURE_CELLS: CellLimits = { min: { width: 2, height: 7 }, max: { width: 30, height: 32 } };

/** The size of one cell: whole pixels, so that all cells of a matrix are equal. */
export function cellSize({ rows, cols, width, height }: Room, { min, max }: CellLimits): Size {
  return {
    width: clamp(Math.floor(width / Math.max(1, cols)), min.width, max.width),
    height: clamp(Math.floor(height / Math.max(1, rows)), min.height, max.height),
  };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** About how wide a text is: a Chinese character is a square, other characters a bit more than half of one. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\u9fff\uff00-\uffef]/.test(character) ? 1 : 0.58;
  return width * fontSize;
}

export const LABEL = 13;

/** Room for words along an axis. Words wider than their column are all turned, so that they read alike. */
export function columnLabels(words: readonly string[], cell: number): { turned: boolean; height: number } {
  const widest = Math.max(0, ...words.map((word) => textWidth(word, LABEL)));
  const turned = widest > cell + 2;
  // Turned by 45°.
  return { turned, height: turned ? Math.ceil((widest + LABEL) * Math.SQRT1_2) + 4 : LABEL + 8 };
}

/** Whether there is room to write words over columns of this width, turned if need be. */
export const wordsFit = (cell: number): boolean => cell >= 12;

/** Whether there is room to write words beside rows of this height. */
export const rowWordsFit = (cell: number): boolean => cell >= 8;

/** Height of what stands over `count` columns: words, some of them where not all fit, or ticks. */
export const columnRoom = (words: readonly string[] | undefined, count: number, cell: number): number =>
  words ? columnLabels(words, cell).height : count > 1 ? 14 : 0;

/** Of places in the order of their importance those whose labels do not run into each other, `gap` pixels apart. */
export function apart(places: readonly number[], cell: number, gap = LABEL): number[] {
  const kept: number[] = [];
  for (const place of places) {
    if (kept.every((other) => Math.abs(other - place) * cell >= gap)) kept.push(place);
  }
  return kept;
}

export const rowLabelWidth = (words: readonly string[]): number =>
  words.length === 0 ? 0 : Math.ceil(Math.max(...words.map((word) => textWidth(word, LABEL)))) + 10;

/** Places on an axis of numbers that get a tick: the first, and every 2ᵏ-th, at least `gap` pixels apart. */
export function ticks(count: number, cell: number, gap = 26): number[] {
  let every = 1;
  while (every * cell < gap) every *= 2;
  const rest = Array.from({ length: count }, (_, i) => i).filter((i) => (i + 1) % every === 0 && i * cell >= gap);
  return count > 0 ? [0, ...rest] : [];
}

/** Whether numbers of `characters` figures can be printed in a cell. */
export const numbersFit = (cell: Size, characters: number): boolean =>
  cell.height >= 15 && cell.width >= characters * 6.3 + 4;

/** The cell under a point that is given from the corner of the first cell; undefined outside. */
export function cellAt(
  x: number,
  y: number,
  cell: Size,
  rows: number,
  cols: number,
): { row: number; col: number } | undefined {
  const row = Math.floor(y / cell.height);
  const col = Math.floor(x / cell.width);
  return row >= 0 && col >= 0 && row < rows && col < cols ? { row, col } : undefined;
}

/** What a small picture of a head takes: its frame in width, and all of its height. */
const HEAD_FRAME = 15;
export const HEAD_HEIGHT = 77;
const LEAST_HEAD = 28;

/** How many small pictures of heads stand side by side: all of them, or four where that is too narrow. */
export const headColumns = (heads: number, width: number): number =>
  width / Math.max(1, heads) >= 52 ? heads : Math.min(4, heads);

/** Width of one small picture. */
export const headWidth = (columns: number, width: number): number =>
  Math.max(LEAST_HEAD, Math.min(84, (width + 4) / columns - HEAD_FRAME));

/** The least room in which all heads can be shown. */
export function headRoom(heads: number): Size {
  const columns = headColumns(heads, 0);
  return { width: columns * (LEAST_HEAD + HEAD_FRAME), height: Math.ceil(heads / columns) * HEAD_HEIGHT };
}
