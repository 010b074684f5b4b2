import type { Direction } from '../translator/direction';

/** A sentence with words that the translator does not know. */
export class UnknownWords extends Error {
  readonly words: readonly string[];
  constructor(words: readonly string[]) {
    super(`not in the vocabulary: ${words.join(', ')}`);
    this.name = 'UnknownWords';
    this.words = words;
  }
}

/** The parameters of a direction did not arrive. */
export class LoadFailure extends Error {
  readonly file: string;
  constructor(direction: Direction, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = 'LoadFailure';
    this.file = `translator/${direction}.safetensors`;
  }
}
