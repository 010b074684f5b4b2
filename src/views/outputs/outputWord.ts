/** A word that was produced, and the words that were close. */
export interface OutputWord {
  readonly word: string;
  readonly probability: number;
  /** Set by hand, and not what the model chose. */
  readonly forced: boolean;
  readonly top: readonly { readonly word: string; readonly probability: number }[];
}
