import type { Dice } from './dice';
import { type Count, counted, type Noun } from './noun';
import type { Phrase } from './phrase';

export const COUNTS: readonly Count[] = ['a', 'a', 'two', 'three'];

/** "a book" or "two cups of tea": a number of what one buys, eats or drinks; no plural the vocabulary lacks. */
export function some(dice: Dice, noun: Noun): Phrase {
  const countable = noun.kind === 'drink' || noun.many !== undefined;
  return counted(noun, countable ? dice.pick(COUNTS) : 'a');
}
