import { createContext, useContext } from 'react';
import type { ArithmeticTexts } from '../../i18n/arithmeticTexts';
import { fill } from '../../i18n/fill';
import type { PageTexts } from '../../i18n/page.en';
import type { StageTexts } from '../../i18n/stageTexts';
import type { Arithmetic } from '../../plan/arithmetic';
import type { CellRef } from '../cellRef';
import { short } from '../numberFormat';
import type { Picture } from '../picture';
import { cellWords, titleOf } from './placeWords';
import { tokensOf } from './tokens';
import type { CellLeaf, Leaf, Worked } from './workOut';

export type UnfoldTexts = PageTexts['why']['unfold'];

/** What every piece of a line on the board needs. */
export interface Board {
  readonly picture: Picture;
  readonly texts: StageTexts;
  readonly words: UnfoldTexts;
  readonly names: ArithmeticTexts['names'];
  /** Tensors by operand. */
  readonly operands: readonly string[];
  readonly worked: Worked;
  /** Unfolds an operand in turn. */
  onOpen(cell: CellRef): void;
  /** Operands that are pointed at on the board, to be framed in the pictures. */
  onFrame(cells: readonly CellRef[]): void;
}

export const BoardContext = createContext<Board | undefined>(undefined);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('this part stands outside a board');
  return board;
}

/** The tensor's element that a leaf stands for. */
export const refIn = ({ operands }: Board, { operand, index }: CellLeaf): CellRef => ({
  tensor: operands[operand],
  index,
});

/** A number as it is written on the board: whole numbers without decimals. */
export const written = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e6 ? String(value).replace('-', '−') : short(value);

/** What a leaf is called: the tensor, the uniform or the part. Empty for a plain number. */
export function leafName({ texts, names, operands }: Board, leaf: Leaf): string {
  if (leaf.is === 'cell') return titleOf(texts, operands[leaf.operand]);
  return leaf.name === undefined ? '' : (names[leaf.name] ?? leaf.name);
}

/** What an operand's button says: where the number stands, and all its digits. */
export const openText = ({ picture, texts, words }: Board, ref: CellRef, value: string): string =>
  fill(words.open, { cell: cellWords(picture, texts, ref), value });

/** The general form of a term, e.g. `Q × K`. */
export const formText = (board: Board, a: Arithmetic): string =>
  textOf(board, a, undefined, (leaf) => leafName(board, leaf) || (leaf.is === 'number' ? written(leaf.value) : ''));

/** A term with its numbers, e.g. `1.20 × 0.30`. */
export const numbersText = (board: Board, a: Arithmetic): string =>
  textOf(board, a, board.worked.value, (leaf) => written(board.worked.value(leaf)));

function textOf(
  { words }: Board,
  a: Arithmetic,
  value: ((of: Arithmetic) => number) | undefined,
  leafText: (leaf: Leaf) => string,
): string {
  const texts = tokensOf(a, value).map((token) => {
    switch (token.is) {
      case 'sign':
        return token.text;
      case 'leaf':
        return leafText(token.leaf);
      case 'run':
        return fill(words[token.run.of], { count: String(token.run.terms.length) });
      default:
        return ` ${words[token.is]} `;
    }
  });
  return texts.join('');
}
