import { columnRoom, rowLabelWidth } from '../heatmap/layout';

/** Room for a matrix product A·B = C in its geometry: rows of A to the left of C, columns of B above it, arithmetic below. */
export interface ProductRoom {
  readonly rows: number;
  readonly inner: number;
  readonly cols: number;
  /** Words along rows, the shared axis and the columns, where there are any. */
  readonly rowWords?: readonly string[];
  readonly innerWords?: readonly string[];
  readonly colWords?: readonly string[];
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

interface Want {
  readonly least: number;
  readonly best: number;
}

const WORD_WIDTH: Want = { least: 18, best: 58 };
const WORD_HEIGHT: Want = { least: 10, best: 34 };
/** More columns than a sentence has words are the words of a vocabulary: a pattern, like features. */
const asWords = (words: readonly string[] | undefined): boolean => words !== undefined && words.length <= SENTENCE;
const SENTENCE = 24;
/** A few features stay wide enough to be pointed at; many can only be seen as a pattern. */
const featureWidth = (count: number): Want => ({ least: count > 32 ? 2 : 6, best: 17 });
const FEATURE_HEIGHT: Want = { least: 2, best: 11 };

/** Shares width and height between the operands; what cannot shrink further overflows and is scrolled to. */
export function productLayout(room: ProductRoom): ProductCells {
  const lean = room.colWords && asWords(room.colWords) && room.colWords.length > 8 ? LEAN : 0;
  const labels = rowLabelWidth(room.rowWords ?? []) + rowLabelWidth(room.innerWords ?? ['00']);
  const [innerWidth, colWidth] = shared(
    room.width - labels - GAP - MARKER - lean,
    [room.inner, asWords(room.innerWords) ? WORD_WIDTH : featureWidth(room.inner)],
    [room.cols, asWords(room.colWords) ? WORD_WIDTH : featureWidth(room.cols)],
  );
  const cells = room.height - GAP - CAPTIONS - columnRoom(room.colWords, room.cols, colWidth);
  const inner = room.innerWords ? WORD_HEIGHT : FEATURE_HEIGHT;
  const below = STRIP + (room.innerWords ? STRIP_WORDS : 0);
  const strip = room.inner * inner.least + room.rows * WORD_HEIGHT.least <= cells - below;
  const [innerHeight, rowHeight] = shared(cells - (strip ? below : SUM), [room.inner, inner], [room.rows, WORD_HEIGHT]);
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
