import { placeNames, type StageTexts } from '../../i18n/stageTexts';
import { placeAt } from '../../tensor/shape';
import { placeName, wordsOf } from '../axisName';
import type { CellRef } from '../cellRef';
import { axesOf, type Picture } from '../picture';

/** What a tensor is called, without its block, e.g. `Q`. */
export function titleOf(texts: StageTexts, tensor: string): string {
  const last = tensor.slice(tensor.lastIndexOf('.') + 1);
  return texts.tensors[last] ?? last;
}

/** The block a tensor belongs to, e.g. `Decoder › layer 1 › cross-attention`; empty where it belongs to none. */
export function blockOf(texts: StageTexts, tensor: string): string {
  const parts = tensor.split('.');
  const place =
    parts.length > 3 || /^\d+$/.test(parts[1] ?? '')
      ? parts.slice(0, Math.min(3, parts.length - 1))
      : parts.slice(0, -1);
  if (place.length === 2) return placeNames(texts, place.join('.')).slice(0, 2).join(' › ');
  return place.length > 0 ? placeNames(texts, place.join('.')).join(' › ') : '';
}

/** Where an element stands, axis by axis: `“爱”`, `feature 3`. An axis with one place and no words says nothing. */
export function placeWords(picture: Picture, texts: StageTexts, { tensor, index }: CellRef): string[] {
  const shape = picture.tensors[tensor]?.shape ?? [];
  const axes = axesOf(picture, tensor);
  return placeAt(shape, index).flatMap((place, axis) => {
    const words = wordsOf(picture, axes[axis] ?? '', shape[axis]);
    if (!words && shape[axis] === 1) return [];
    return [placeName(words, axes[axis] ?? '', place, texts, axis === 0 && shape.length > 1 ? 'row' : 'column')];
  });
}

/** An element in words: `Q, “爱”, feature 3`. */
export const cellWords = (picture: Picture, texts: StageTexts, ref: CellRef): string =>
  [titleOf(texts, ref.tensor), ...placeWords(picture, texts, ref)].join(', ');
