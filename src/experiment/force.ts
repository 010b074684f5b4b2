import { END } from '../translator/vocabulary';
import type { Pin } from './edits';

/** The tensor (B, T) of the words written: a pin on it forces one. */
const WRITTEN = 'output.word';

const forces = (pin: Pin, row?: number): boolean => pin.tensor === WRITTEN && (row === undefined || pin.at[1] === row);

/** The id of the word that is forced at an output step, if one is. */
export const forcedAt = (pins: readonly Pin[], row: number): number | undefined =>
  pins.find((pin) => forces(pin, row))?.value;

/** The pins with this word written at an output step, whatever the model would choose. */
export const withWord = (pins: readonly Pin[], row: number, id: number): Pin[] => [
  ...withoutWord(pins, row),
  { tensor: WRITTEN, at: [0, row], value: id },
];

/** The pins with the model choosing at one output step again, or at all of them. */
export const withoutWord = (pins: readonly Pin[], row?: number): Pin[] => pins.filter((pin) => !forces(pin, row));

/** The pins with a whole translation written, its end included: what the loss is measured against. */
export const withTranslation = (pins: readonly Pin[], ids: readonly number[]): Pin[] =>
  [...ids, END].reduce<Pin[]>((all, id, row) => withWord(all, row, id), withoutWord(pins));
