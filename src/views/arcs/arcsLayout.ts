import { LABEL, textWidth } from '../heatmap/layout';

/** Where words and lines stand, in CSS pixels: queries in the left column, keys in the right one. */
export interface ArcsLayout {
  readonly width: number;
  readonly height: number;
  /** Where lines start and end. */
  readonly left: number;
  readonly right: number;
  /** Height of a word's row. */
  readonly step: number;
  /** The words as they fit. */
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  queryY(query: number): number;
  keyY(key: number): number;
  /** Lines of different heads between the same words stand beside each other. */
  offset(head: number): number;
}

interface ArcsRoom {
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  readonly heads: number;
  readonly width: number;
  /** What the words may take; where they are many it is more. */
  readonly height: number;
}

/** The least that keeps two words, of either script, from touching. */
const LEAST_STEP = 19;
const MOST_STEP = 40;
export const HEADING = 20;
const GAP = 8;

export function arcsLayout({ queries, keys, heads, width, height }: ArcsRoom): ArcsLayout {
  const rows = Math.max(queries.length, keys.length, 1);
  const step = Math.max(LEAST_STEP, Math.min(MOST_STEP, Math.floor((height - HEADING) / rows)));
  const words = rows * step;
  // The lines keep a third of the room.
  const most = (width / 3) | 0;
  const left = Math.min(most, widest(queries)) + GAP;
  const right = width - Math.min(most, widest(keys)) - GAP;
  const first = (count: number): number => HEADING + (words - count * step) / 2 + step / 2;
  const spread = Math.min(4, (step * 0.6) / Math.max(1, heads));
  return {
    ...{ width, height: HEADING + words, left, right, step },
    queries: queries.map((word) => fitted(word, left - GAP)),
    keys: keys.map((word) => fitted(word, width - right - GAP)),
    queryY: (query) => first(queries.length) + query * step,
    keyY: (key) => first(keys.length) + key * step,
    offset: (head) => (head - (heads - 1) / 2) * spread,
  };
}

/** With room for a wide letter or two, such as m and w. */
const widest = (words: readonly string[]): number =>
  Math.ceil(Math.max(16, ...words.map((word) => textWidth(word, LABEL)))) + 4;

/** A word, or as much of it as there is room for. */
function fitted(word: string, room: number): string {
  if (textWidth(word, LABEL) <= room + 1) return word;
  const letters = [...word];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, LABEL) > room) letters.pop();
  return `${letters.join('')}…`;
}
