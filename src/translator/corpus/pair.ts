/**
 * One sentence in both languages, cut into words, with its gold alignment.
 * A word without a counterpart (吗, a measure word, "does") appears in no link of `align`.
 */
export interface Pair {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly align: readonly (readonly [en: number, zh: number])[];
  /** The name of the sentence pattern that wrote it. */
  readonly pattern: string;
}

/** The pair as one line of text, equal exactly when both sentences are equal. */
export const textOf = (pair: Pick<Pair, 'en' | 'zh'>): string => `${pair.en.join(' ')} | ${pair.zh.join(' ')}`;
