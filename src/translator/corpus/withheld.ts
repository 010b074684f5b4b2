import type { Dice } from './dice';
import type { Pair } from './pair';

/** Two Chinese content words that training never shows together in a sentence of that pattern. */
export interface Withheld {
  readonly pattern: string;
  readonly words: readonly [string, string];
}

/** A pair together with the two content words its pattern names. */
export interface Draft {
  readonly pair: Pair;
  readonly content: readonly [string, string];
}

export const shows = (pair: Pair, { pattern, words }: Withheld): boolean =>
  pair.pattern === pattern && words.every((word) => pair.zh.includes(word));

/** A combination must have a few sentences to test, and not so many that the pattern is crippled. */
const FEWEST = 4;
const LARGEST_SHARE = 0.03;
/** Each word of a withheld combination must remain at least this often in its pattern, with other partners. */
const REMAINING = 25;
const PER_PATTERN = 2;

/**
 * Picks, for each pattern, up to two combinations of content words (a verb and its object, a quality and its bearer)
 * to keep out of training, such that both words still occur in training in the same pattern with other partners.
 * No combination touches a sentence in `kept`.
 */
export function withheldFrom(drafts: readonly Draft[], kept: readonly Pair[], dice: Dice): Withheld[] {
  const result: Withheld[] = [];
  for (const pattern of new Set(drafts.map(({ pair }) => pair.pattern))) {
    const within = drafts.filter(({ pair }) => pair.pattern === pattern);
    const combinations = new Map(within.map(({ content }) => [content.join(' '), content]));
    const chosen: Withheld[] = [];
    for (const words of dice.shuffled([...combinations.values()])) {
      if (chosen.length === PER_PATTERN) break;
      if (words[0] === words[1] || chosen.some((other) => other.words.some((word) => words.includes(word)))) continue;
      const candidate = { pattern, words };
      const showing = within.filter(({ pair }) => shows(pair, candidate)).length;
      if (showing < FEWEST || showing > within.length * LARGEST_SHARE || kept.some((pair) => shows(pair, candidate)))
        continue;
      const left = within.filter(({ pair }) => ![...chosen, candidate].some((other) => shows(pair, other)));
      if (words.every((word) => left.filter(({ pair }) => pair.zh.includes(word)).length >= REMAINING))
        chosen.push(candidate);
    }
    result.push(...chosen);
  }
  return result;
}
