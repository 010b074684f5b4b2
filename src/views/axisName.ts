import { fill } from '../i18n/fill';
import type { StageTexts } from '../i18n/stageTexts';
import type { Picture } from './picture';
import { wordsAlong } from './pointer';

/** The words that stand along an axis of `size` places; undefined for an axis of numbers. */
export function wordsOf(picture: Picture, axis: string, size: number): readonly string[] | undefined {
  const list = wordsAlong(axis);
  const words = list === undefined ? undefined : picture.words[list];
  return words && words.length >= size ? words.slice(0, size) : undefined;
}

/** One place of an axis in words: `“who”`, `feature 3`. Places are counted from 1. */
export function placeName(
  words: readonly string[] | undefined,
  axis: string,
  place: number,
  texts: StageTexts,
  fallback: 'row' | 'column',
): string {
  if (words) return fill(texts.picture.word, { word: words[place] });
  const letter = axis.split(':')[0];
  return fill(texts.axes[letter] ?? texts.axes[fallback], { n: String(place + 1) });
}
