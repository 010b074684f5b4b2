import { type Board, numbersText } from './board';
import { placesAlong } from './placeWords';
import type { Run } from './tokens';
import { type CellLeaf, cellsIn } from './workOut';

/** A term of a strip. */
export interface Term {
  readonly name: string;
  readonly cells: readonly CellLeaf[];
  readonly value: number;
  /** The sum of the terms up to this one. */
  readonly running: number;
  readonly written: string;
}

/** The terms of a run with their values and what they are called. */
export function termsOf(board: Board, { terms, of }: Run): Term[] {
  const cells = terms.map(cellsIn);
  const names = namesOf(board, cells);
  let running = 0;
  return terms.map((term, i) => {
    const value = board.worked.value(term);
    running += of === 'sum' ? value : 0;
    return { name: names[i], cells: cells[i], value, running, written: numbersText(board, term) };
  });
}

/** Terms are called by what tells them apart: the axes along which their first cells differ. */
function namesOf({ picture, texts, operands }: Board, cells: readonly (readonly CellLeaf[])[]): string[] {
  const firsts = cells.map(([first]) => first);
  if (firsts.some((first) => first === undefined)) return cells.map((_, i) => String(i + 1));
  const places = firsts.map((first) =>
    placesAlong(picture, texts, { tensor: operands[first.operand], index: first.index }),
  );
  return places.map((place, i) => {
    const apart = place.filter((text, axis) => places.some((other) => other[axis] !== text));
    return apart.filter(Boolean).join(', ') || String(i + 1);
  });
}
