import type { Vocabulary } from './vocabulary';

/** The words with word `i` and the next one made one. */
export function merge(words: readonly string[], i: number): string[] {
  if (i < 0 || i + 1 >= words.length) throw new Error(`there is no boundary after word ${i} of ${words.length}`);
  return [...words.slice(0, i), words[i] + words[i + 1], ...words.slice(i + 2)];
}

/** The words with word `i` cut before its character `at`. */
export function split(words: readonly string[], i: number, at: number): string[] {
  const characters = [...(words[i] ?? '')];
  if (at <= 0 || at >= characters.length) throw new Error(`word ${i} has no boundary to set at ${at}`);
  return [...words.slice(0, i), characters.slice(0, at).join(''), characters.slice(at).join(''), ...words.slice(i + 1)];
}

/** For each word, whether the vocabulary holds it. */
export const check = (words: readonly string[], vocab: Vocabulary): boolean[] =>
  words.map((word) => vocab.id(word) !== undefined);
