import { explainCell } from '../../engine/explainCell';
import { computedName } from '../../engine/pinned';
import type { Pin } from '../../experiment/edits';
import { type Place, writePlace } from '../../experiment/place';
import type { Result } from '../../experiment/result';
import { evaluate } from '../../plan/arithmetic';
import type { Tensor } from '../../tensor/tensor';
import { largestSize, roundUp } from '../../views/colours/colourScale';
import { written } from '../../views/unfold/board';
import { refOf } from '../shownPlace';

export const samePlace = (a: Place, b: Place): boolean => writePlace(a) === writePlace(b);

export const pinAt = (pins: readonly Pin[], place: Place): Pin | undefined => pins.find((pin) => samePlace(pin, place));

/** A number set by hand: a new edit, or another value for one that is there. */
export const withPin = (pins: readonly Pin[], { tensor, at }: Place, value: number): readonly Pin[] =>
  pinAt(pins, { tensor, at })
    ? pins.map((pin) => (samePlace(pin, { tensor, at }) ? { ...pin, value } : pin))
    : [...pins, { tensor, at, value }];

export const withoutPin = (pins: readonly Pin[], place: Place): readonly Pin[] =>
  pins.filter((pin) => !samePlace(pin, place));

/** What the number would be without its pin: what its step gives today, or what was given; undefined if neither is known. */
export function computedValue({ plan, tensors, experiment, reference }: Result, place: Place): number | undefined {
  const ref = refOf(tensors, place);
  // A walk that goes backwards has its pins as steps: what they were put over is a tensor of its own.
  const under = ref && tensors[computedName(ref.tensor)];
  if (under) return under.values[ref.index];
  const explained = ref && explainCell(plan, tensors, ref.tensor, ref.index);
  if (explained) return evaluate(explained.explanation, explained.value);
  if (!reference || experiment.versus) return undefined;
  const before = refOf(reference.tensors, place);
  return before && reference.tensors[before.tensor].values[before.index];
}

export type Vocabulary = 'sourceWords' | 'targetWords';

/** Which words the numbers of a tensor are numbers of, if they are. */
export function vocabularyOf(tensor: string): Vocabulary | undefined {
  if (tensor === 'source.ids') return 'sourceWords';
  return tensor === 'target.ids' || tensor === 'output.word' ? 'targetWords' : undefined;
}

/** A value in words: the word it is the number of, or the number. */
export function valueText({ words }: Pick<Result, 'words'>, tensor: string, value: number): string {
  const vocabulary = vocabularyOf(tensor);
  return (vocabulary && words[vocabulary][value]) ?? written(value);
}

/** A typed number, with a minus sign or a comma as people write them; undefined for anything that is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Math.fround(Number(plain));
  return Number.isFinite(value) ? value : undefined;
}

/**
 * How far one pixel or one arrow key moves element `index` of a tensor: a hundredth of the largest of the others, as a
 * round number, so that it stays the same while the element is moved.
 */
export function nudgeOf(values: Tensor['values'], index: number): number {
  const others = largestSize(values.filter((_, i) => i !== index));
  return roundUp(others) / 100;
}

/** A value moved by whole nudges, written with no more decimals than they need. */
export const nudged = (value: number, nudge: number, times: number): number =>
  Number((Math.round(value / nudge + times) * nudge).toPrecision(6));
