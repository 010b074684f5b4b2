import { check, merge, split } from '../../translator/boundary';
import { nearest } from '../../translator/nearest';
import { LONGEST_SENTENCE, segment } from '../../translator/segment';
import type { Vocabulary } from '../../translator/vocabulary';

/** A sentence being written: what was typed, and the words it is cut into. Neither is ever dropped or corrected silently. */
export interface Draft {
  readonly text: string;
  readonly words: readonly string[];
}

export type EditorLanguage = 'en' | 'zh';

export const typed = (text: string, language: EditorLanguage, vocabulary: Vocabulary): Draft => ({
  text,
  words: segment(text, language, vocabulary).words,
});

/** A draft of words; spaces in the text keep their boundaries. */
export const draftOf = (words: readonly string[]): Draft => ({ text: words.join(' '), words });

export const added = ({ text, words }: Draft, word: string): Draft => ({
  text: text.trim() === '' ? word : `${text.trimEnd()} ${word}`,
  words: [...words, word],
});

export const removed = ({ words }: Draft, i: number): Draft => draftOf(words.filter((_, at) => at !== i));

export const replaced = ({ words }: Draft, i: number, by: string): Draft => draftOf(words.with(i, by));

/** Moves a boundary; what was typed stays as it was. */
export const joined = (draft: Draft, i: number): Draft => ({ ...draft, words: merge(draft.words, i) });
export const cut = (draft: Draft, i: number, at: number): Draft => ({ ...draft, words: split(draft.words, i, at) });

export interface Complaint {
  readonly at: number;
  readonly word: string;
  readonly near: readonly string[];
}

export interface Checked {
  /** For each word, whether it is known. */
  readonly known: readonly boolean[];
  readonly unknown: readonly Complaint[];
  readonly tooLong: { readonly count: number; readonly limit: number } | undefined;
  readonly ready: boolean;
}

/** What keeps a draft from being translated. */
export function checked({ words }: Draft, language: EditorLanguage, vocabulary: Vocabulary): Checked {
  const known = check(words, vocabulary);
  const unknown = words.flatMap((word, at) =>
    known[at] ? [] : [{ at, word, near: nearest(word, language, vocabulary) }],
  );
  const tooLong = words.length > LONGEST_SENTENCE ? { count: words.length, limit: LONGEST_SENTENCE } : undefined;
  return { known, unknown, tooLong, ready: words.length > 0 && unknown.length === 0 && !tooLong };
}
