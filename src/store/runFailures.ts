import type { Contradiction } from '../systems/system';

/** A sentence with words that are not known. */
export class UnknownWords extends Error {
  readonly words: readonly string[];
  constructor(words: readonly string[]) {
    super(`not in the vocabulary: ${words.join(', ')}`);
    this.name = 'UnknownWords';
    this.words = words;
  }
}

/** Trained parameters, or a system, did not arrive. */
export class LoadFailure extends Error {
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = 'LoadFailure';
    this.file = file;
  }
}

/** Knobs that cannot hold together. */
export class Contradicts extends Error {
  readonly contradiction: Contradiction;
  constructor(contradiction: Contradiction) {
    super(`${contradiction.knob}: ${contradiction.kind}`);
    this.name = 'Contradicts';
    this.contradiction = contradiction;
  }
}
