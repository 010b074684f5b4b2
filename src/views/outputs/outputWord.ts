/** A word that was produced, and the words that were close. */
export interface OutputWord {
  readonly word: string;
  readonly probability: number;
  readonly top: readonly { readonly word: string; readonly probability: number }[];
}
