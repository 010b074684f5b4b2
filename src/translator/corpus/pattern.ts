import type { Dice } from './dice';
import type { Pair } from './pair';
import { type Part, type Phrase, phrase } from './phrase';

/** A sentence and the two content words (Chinese) that can be withheld together from training. */
export interface Sentence extends Phrase {
  readonly content: readonly [string, string];
}

/** A kind of sentence. */
export interface Pattern {
  readonly name: string;
  /** How many sentences of it the corpus asks for. */
  readonly size: number;
  /** One random sentence; undefined when the throw made one that nobody would say. */
  draw(dice: Dice): Sentence | undefined;
}

/** Function words and measure words that English has no word of its own for: no gold link leads to them. */
const NO_COUNTERPART = new Set(['的', '杯']);

/** The whole sentence from its parts in both orders; "a" becomes "an" where the next word asks for it. */
export function sentence(
  english: readonly Part[],
  chinese: readonly Part[],
  content: readonly [string, string],
): Sentence {
  const { en, zh, align } = phrase(english, chinese);
  const spelled = en.map((word, i) => (word === 'a' && /^[aeiou]/i.test(en[i + 1] ?? '') ? 'an' : word));
  return { en: spelled, zh, align: align.filter(([, j]) => !NO_COUNTERPART.has(zh[j])), content };
}

export const pairOf = ({ en, zh, align }: Sentence, pattern: string): Pair => ({ en, zh, align, pattern });
