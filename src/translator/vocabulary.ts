import type { Pair } from './corpus/pair';

/** The first three ids of every vocabulary. */
export const PAD = 0;
export const START = 1;
export const END = 2;
const MARKERS = ['‹pad›', '‹start›', '‹end›'];

/** The words of one language; a word's id is its place in `words`. */
export interface Vocabulary {
  readonly words: readonly string[];
  id(word: string): number | undefined;
}

/** A vocabulary of these words, the three markers first. Throws when a marker is missing or a word stands twice. */
export function vocabulary(words: readonly string[]): Vocabulary {
  if (MARKERS.some((marker, id) => words[id] !== marker)) {
    throw new Error(`a vocabulary starts with ${MARKERS.join(' ')}, not ${words.slice(0, 3).join(' ')}`);
  }
  const ids = new Map(words.map((word, id) => [word, id]));
  if (ids.size !== words.length) throw new Error('a word stands twice in the vocabulary');
  return { words, id: (word) => ids.get(word) };
}

/** Every word the corpus uses in a language: the markers, then the words by code point. */
export function vocabularyOf(
  corpus: Readonly<Record<'train' | 'heldOut' | 'novel', readonly Pair[]>>,
  language: 'en' | 'zh',
): string[] {
  const used = new Set([corpus.train, corpus.heldOut, corpus.novel].flat().flatMap((pair) => pair[language]));
  return [...MARKERS, ...[...used].sort((a, b) => (a < b ? -1 : 1))];
}
