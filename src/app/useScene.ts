import { useMemo } from 'react';
import type { Tensors } from '../engine/engine';
import { elementAt, type Place } from '../experiment/place';
import { placeAt } from '../tensor/shape';
import type { CellRef } from '../views/cellRef';
import { NO_CELLS, type Scene } from '../views/scene';
import { useExperiment, usePage, usePointer } from './page';
import { useChange, type WalkNow } from './useWalk';

/** The scene of the walk: what is shown and looked at, and what pointing at it does. */
export function useScene({ result, row }: WalkNow): Scene {
  const { stageTexts, playground } = usePage();
  const change = useChange();
  const { head, cell, pins } = useExperiment();
  const pointer = usePointer((state) => state.pointer);
  const side = usePointer((state) => state.side);
  const table = usePointer((state) => state.table);
  return useMemo<Scene>(() => {
    const open = (ref: CellRef, editing: boolean): void => {
      change({ cell: placeOf(result.tensors, ref) });
      playground.pointer.setState({ tab: 'why', trail: [], editing, panelOpen: true });
    };
    return {
      picture: result,
      texts: stageTexts,
      pointer,
      onPoint: (pointer) => playground.pointer.setState({ pointer }),
      row,
      head,
      onHead: (head) => change({ head }),
      cell: cell && refOf(result.tensors, cell),
      onCell: (ref) => {
        change({ cell: placeOf(result.tensors, ref) });
        playground.pointer.setState({ trail: [], editing: false });
      },
      onUnfold: (ref) => open(ref, false),
      onEdit: (ref) => open(ref, true),
      operands: NO_CELLS,
      pins: cellSet(result.tensors, pins),
      reference: result.reference,
      side,
      onSide: (side) => playground.pointer.setState({ side }),
      table,
      onTable: (table) => playground.pointer.setState({ table }),
    };
  }, [result, stageTexts, pointer, playground, row, head, cell, pins, side, table, change]);
}

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

function cellSet(tensors: Tensors, places: readonly Place[]): Scene['pins'] {
  const set = new Map<string, Set<number>>();
  for (const place of places) {
    const ref = refOf(tensors, place);
    if (ref) set.set(ref.tensor, (set.get(ref.tensor) ?? new Set()).add(ref.index));
  }
  return set;
}
