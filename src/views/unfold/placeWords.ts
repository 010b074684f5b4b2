import { placeNames, type StageTexts } from '../../i18n/stageTexts';
import { placeAt } from '../../tensor/shape';
import { placeName, wordsOf } from '../axisName';
import type { CellRef } from '../cellRef';
import { axesOf, type Picture } from '../picture';

/** What a tensor is called, without its block, e.g. `Q`; its gradient is `d Q`. */
export function titleOf(texts: StageTexts, tensor: string): string {
  if (tensor.startsWith('grad.')) return `d ${titleOf(texts, tensor.slice(5).replace(/\.(by|sum)\..*/, ''))}`;
  const last = tensor.slice(tensor.lastIndexOf('.') + 1);
  return texts.tensors[last] ?? last;
}

/** The block a tensor belongs to, e.g. `Decoder › layer 1 › cross-attention`; empty where it belongs to none. */
export function blockOf(texts: StageTexts, tensor: string): string {
  const place = tensor.split('.').slice(0, -1).slice(0, 3).join('.');
  // Tensors between the blocks of a layer stand in the layer.
  return placeNames(texts, place)
    .filter((name) => name !== place)
    .join(' › ');
}

/**
 * Where an element stands, axis by axis: `“爱”`, `feature 3`. An axis with one place and no words says nothing: its text
 * is empty.
 */
export function placesAlong(picture: Picture, texts: StageTexts, { tensor, index }: CellRef): string[] {
  const shape = picture.tensors[tensor]?.shape ?? [];
  const axes = axesOf(picture, tensor);
  return placeAt(shape, index).map((place, axis) => {
    const words = wordsOf(picture, axes[axis] ?? '', shape[axis]);
    if (!words && shape[axis] === 1) return '';
    return placeName(words, axes[axis] ?? '', place, texts, axis === 0 && shape.length > 1 ? 'row' : 'column');
  });
}

/** An element in words: `Q, “爱”, feature 3`. */
export const cellWords = (picture: Picture, texts: StageTexts, ref: CellRef): string =>
  [titleOf(texts, ref.tensor), ...placesAlong(picture, texts, ref).filter(Boolean)].join(', ');

/** A place that a tensor does not have, axis by axis and without words: `head 2, query 10`. */
export function absentPlace(picture: Picture, texts: StageTexts, tensor: string, at: readonly number[]): string {
  const axes = axesOf(picture, tensor);
  const parts = at.map((place, axis) => placeName(undefined, axes[axis] ?? '', place, texts, 'column'));
  return parts.filter((_, axis) => axes[axis] !== 'B').join(', ');
}
