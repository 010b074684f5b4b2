import type { Tensors } from '../engine/engine';
import { elementAt, type Place } from '../experiment/place';
import { placeAt } from '../tensor/shape';
import type { CellRef } from '../views/cellRef';
import type { CellSet } from '../views/scene';

/** The element of a shown tensor that a place means; undefined where the result does not reach. */
export function refOf(tensors: Tensors, { tensor, at }: Place): CellRef | undefined {
  const shape = tensors[tensor]?.shape;
  const index = shape && elementAt(shape, at);
  return index === undefined ? undefined : { tensor, index };
}

/** The place of an element along the axes of its tensor. */
export const placeOf = (tensors: Tensors, { tensor, index }: CellRef): Place => ({
  tensor,
  at: placeAt(tensors[tensor].shape, index),
});

/** Places that the result reaches, as a set of cells. */
export const cellSetOf = (tensors: Tensors, places: readonly Place[]): CellSet =>
  setOf(places.flatMap((place) => refOf(tensors, place) ?? []));

export function setOf(cells: readonly CellRef[]): CellSet {
  const set = new Map<string, Set<number>>();
  for (const { tensor, index } of cells) set.set(tensor, (set.get(tensor) ?? new Set()).add(index));
  return set;
}
