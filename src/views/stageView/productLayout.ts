import { columnRoom, rowLabelWidth, type Size } from '../heatmap/layout';

/** Room for a matrix product A·B = C in its geometry: rows of A to the left of C, columns of B above it, arithmetic below. */
export interface ProductRoom {
  readonly rows: number;
  readonly inner: number;
  readonly cols: number;
  /** Words along rows, the shared axis and the columns, where there are any. */
  readonly rowWords?: readonly string[];
  readonly innerWords?: readonly string[];
  readonly colWords?: readonly string[];
  /** The least room for what stands in the free corner, above A. */
  readonly corner?: Size;
  readonly width: number;
  readonly height: number;
}

/** Cell sizes: A is `inner.width` × `rowHeight`, B `colWidth` × `inner.height`, C `colWidth` × `rowHeight`. */
export interface ProductCells {
  readonly rowHeight: number;
  readonly colWidth: number;
  readonly inner: { readonly width: number; readonly height: number };
  /** Whether there is room for the products below, or for their sum only. */
  readonly strip: boolean;
}

export const GAP = 14;

/** Heights of what is not cells: two captions, the ticks over a column of numbers, the arithmetic below. */
const CAPTIONS = 44;
const STRIP = 118;
/** One line with the sum, where that is too much. */
const SUM = 34;
const STRIP_WORDS = 16;
/** The mark behind the row that is looked at. */
const MARKER = 14;
/** Turned words lean over the last column. */
const LEAN = 18;
const FEW = 8;
const NARROW = 480;

interface Want {
  readonly least: number;
  readonly best: number;
}

const WORD_WIDTH: Want = { least: 18, best: 58 };
const WORD_HEIGHT: Want = { least: 10, best: 34 };
/** More columns than a sentence has words are the words of a vocabulary: a pattern, like features. */
const asWords = (words: readonly string[] | undefined): boolean => words !== undefined && words.length <= SENTENCE;
const SENTENCE = 24;
/**
 * So few features have room for their numbers, as on paper; a few more stay wide enough to be pointed at; many can only be
 * seen as a pattern.
 */
const ON_PAPER = 4;
const featureWidth = (count: number): Want => ({ least: count > 32 ? 2 : 6, best: count > ON_PAPER ? 17 : 52 });
const featureHeight = (count: number): Want => ({ least: 2, best: count > ON_PAPER ? 11 : 26 });

/** Shares width and height between the operands; what cannot shrink further overflows and is scrolled to. */
export function productLayout(room: ProductRoom): ProductCells {
  const { rows, inner, cols, rowWords, innerWords, colWords, corner = { width: 0, height: 0 } } = room;
  const before = rowLabelWidth(rowWords ?? []);
  const lean = asWords(colWords) && cols > FEW ? LEAN : 0;
  const width = room.width - before - rowLabelWidth(innerWords ?? ['00']) - GAP - MARKER - lean;
  const wantCol = asWords(colWords) ? WORD_WIDTH : featureWidth(cols);
  const wantInner = asWords(innerWords) ? WORD_WIDTH : featureWidth(inner);
  const [innerWidth, wide] = shared(width, [inner, wantInner], [cols, wantCol]);
  const left = Math.max(inner * innerWidth, corner.width - before);
  const colWidth = Math.max(wantCol.least, Math.min(wide, Math.floor((width - left) / cols)));

  const over = columnRoom(colWords, cols, colWidth);
  const cells = room.height - GAP - CAPTIONS - over;
  const wantHeight = innerWords ? WORD_HEIGHT : featureHeight(inner);
  const below = STRIP + (innerWords ? STRIP_WORDS : 0);
  // A narrow screen is a phone, where one scrolls down.
  const heads = corner.height - CAPTIONS / 2 - over;
  const least = Math.max(inner * wantHeight.least, heads) + rows * WORD_HEIGHT.least;
  const strip = room.width < NARROW || least <= cells - below;
  const height = cells - (strip ? below : SUM);
  const [innerHeight, tall] = shared(height, [inner, wantHeight], [rows, WORD_HEIGHT]);
  const top = Math.max(inner * innerHeight, heads);
  const rowHeight = Math.max(WORD_HEIGHT.least, Math.min(tall, Math.floor((height - top) / rows)));
  return { rowHeight, colWidth, inner: { width: innerWidth, height: innerHeight }, strip };
}

/** Two sizes for two counts of cells: their best if both fit, else both squeezed alike. */
function shared(room: number, [a, wantA]: [number, Want], [b, wantB]: [number, Want]): [number, number] {
  const squeeze = Math.min(1, room / (a * wantA.best + b * wantB.best));
  const size = (want: Want): number => Math.max(want.least, Math.floor(want.best * squeeze));
  // Rounding down leaves room over: the second, the result, gets what it can use of it.
  const first = Math.max(wantA.least, Math.min(size(wantA), Math.floor((room - b * wantB.least) / a)));
  const second = Math.max(wantB.least, Math.min(wantB.best, Math.floor((room - a * first) / b)));
  return [first, second];
}
