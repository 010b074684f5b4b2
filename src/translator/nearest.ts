import { END, type Vocabulary } from './vocabulary';

/** How many characters must be inserted, removed, changed or swapped with their neighbour to make `b` of `a`. */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = previous[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swap = swapped ? beforePrevious[j - 2] + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(change, previous[j] + 1, row[j - 1] + 1, swap));
    }
    [beforePrevious, previous] = [previous, row];
  }
  return previous[to.length];
}

/** How many different characters two words share. */
const shared = (a: string, b: string): number => [...new Set(a)].filter((character) => b.includes(character)).length;

const MOST = 3;

/**
 * Up to three words of the vocabulary that the typed one may have been meant as, nearest first: in English by edit
 * distance, in Chinese by shared characters and then by edit distance. Words with nothing in common are not offered.
 */
export function nearest(text: string, language: 'en' | 'zh', vocab: Vocabulary): string[] {
  const typed = text.toLowerCase();
  return vocab.words
    .slice(END + 1)
    .map((word) => {
      const common = shared(typed, word.toLowerCase());
      return {
        word,
        common: language === 'zh' ? common : Math.min(common, 1),
        edits: editDistance(typed, word.toLowerCase()),
      };
    })
    .filter(
      ({ common, edits, word }) => common > 0 && (language === 'zh' || edits < Math.max(typed.length, word.length)),
    )
    .sort((a, b) => b.common - a.common || a.edits - b.edits)
    .slice(0, MOST)
    .map(({ word }) => word);
}
