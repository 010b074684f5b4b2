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

/**
 * Whether a gold link may lead to Chinese word j. Nothing is linked to measure words (杯 among them), nor to 的 by itself;
 * as a part of 你 的 it belongs to "your".
 */
const linkable = (zh: readonly string[], [i, j]: Link, align: readonly Link[]): boolean =>
  zh[j] !== '杯' && (zh[j] !== '的' || align.some(([k, l]) => k === i && l !== j));

type Link = readonly [en: number, zh: number];

/** "go to" ↔ 去, like "listen to" ↔ 听: a verb's preposition says what the verb says. */
const GOING = new Set(['go', 'goes', 'went']);

/** The whole sentence from its parts in both orders; "a" becomes "an" where the next word asks for it. */
export function sentence(
  english: readonly Part[],
  chinese: readonly Part[],
  content: readonly [string, string],
): Sentence {
  const { en, zh, align } = phrase(english, chinese);
  const spelled = en.map((word, i) => (word === 'a' && /^[aeiou]/i.test(en[i + 1] ?? '') ? 'an' : word));
  const linked = align.filter((link) => linkable(zh, link, align));
  const alongside = linked.filter(([i]) => GOING.has(en[i]) && en[i + 1] === 'to').map(([i, j]) => [i + 1, j] as const);
  return { en: spelled, zh, align: [...linked, ...alongside], content };
}

export const pairOf = ({ en, zh, align }: Sentence, pattern: string): Pair => ({ en, zh, align, pattern });
