import { useMemo } from 'react';
import { fill } from '../i18n/fill';
import type { CellRef } from '../views/cellRef';
import { NO_CELLS, type Scene } from '../views/scene';
import { rowSum } from './chance/rowSum';
import { useExperiment, usePage, usePointer } from './page';
import { cellSetOf, placeOf, refOf, setOf } from './shownPlace';
import { useChange, type WalkNow } from './useWalk';
import { operandCells, useTrail } from './why/useTrail';

/** The scene of the walk: what is shown and looked at, and what pointing at it does. */
export function useScene({ result, row }: WalkNow): Scene {
  const { stageTexts, playground } = usePage();
  const change = useChange();
  const { head, cell, pins } = useExperiment();
  const pointer = usePointer((state) => state.pointer);
  const framed = usePointer((state) => state.framed);
  const side = usePointer((state) => state.side);
  const table = usePointer((state) => state.table);
  const unfolded = useTrail(result).at(-1)?.explained;
  const { tensors } = result;

  const operands = useMemo(() => {
    if (framed.length > 0) return cellSetOf(tensors, framed);
    return unfolded ? setOf(operandCells(unfolded)) : NO_CELLS;
  }, [tensors, framed, unfolded]);
  const pinned = useMemo(() => cellSetOf(tensors, pins), [tensors, pins]);

  return useMemo<Scene>(() => {
    const look = (ref: CellRef): void => {
      // A picture of other tensors, such as gradients, has cells that are no place of the walk.
      // Going from cell to cell is one entry of the browser's history.
      if (tensors[ref.tensor]) change({ cell: placeOf(tensors, ref) }, 'cell', true);
    };
    const open = (ref: CellRef, editing: boolean): void => {
      look(ref);
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
      cell: cell && refOf(tensors, cell),
      onCell: (ref) => {
        look(ref);
        playground.pointer.setState({ trail: [], editing: false });
      },
      onUnfold: (ref) => open(ref, false),
      onEdit: (ref) => open(ref, true),
      operands,
      pins: pinned,
      reference: result.reference,
      side,
      onSide: (side) => playground.pointer.setState({ side }),
      table,
      sayRow: (row) => {
        const sum = rowSum(result.plan, row, (tensor) => pinned.has(tensor));
        return sum && fill(stageTexts.rowSums[sum.say], sum.facts);
      },
      onTable: (table) => playground.pointer.setState({ table }),
    };
  }, [result, tensors, stageTexts, pointer, playground, row, head, cell, operands, pinned, side, table, change]);
}
