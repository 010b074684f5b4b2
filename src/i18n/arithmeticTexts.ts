/** Words for the arithmetic of one number. */
export interface ArithmeticTexts {
  /** Parts of an explanation, and numbers that a step was told. */
  readonly names: Readonly<Record<string, string>>;
  /** What is done with them, by its name in the arithmetic, as it is read aloud. */
  readonly operations: Readonly<Record<string, string>>;
}
