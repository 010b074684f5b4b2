import { memo, useMemo } from 'react';
import type { ArithmeticTexts } from '../../i18n/arithmeticTexts';
import type { StageTexts } from '../../i18n/stageTexts';
import type { CellRef } from '../cellRef';
import { hue, roleOf } from '../colours/role';
import type { Picture } from '../picture';
import { type Board, BoardContext, type UnfoldTexts, useBoard, written } from './board';
import { Expression } from './Expression';
import { titleOf } from './placeWords';
import { Strip } from './Strip';
import { tokensOf } from './tokens';
import './unfold.css';
import { type Line, type Unfolded, workOut } from './workOut';

interface UnfoldedNumberProps {
  readonly picture: Picture;
  readonly texts: StageTexts;
  /** The tensor that the number is in. */
  readonly tensor: string;
  readonly unfolded: Unfolded;
  readonly words: UnfoldTexts;
  readonly names: ArithmeticTexts['names'];
  onOpen(cell: CellRef): void;
  onFrame(cells: readonly CellRef[]): void;
}

/**
 * The arithmetic of one number, line by line, as one writes it on a board: named parts, then the result. It knows no
 * kernel: whatever an explanation says is drawn. Drawn anew only for another number, not while a picture is pointed at.
 */
export const UnfoldedNumber = memo(function UnfoldedNumber(props: UnfoldedNumberProps) {
  const { picture, texts, tensor, unfolded, words, names, onOpen, onFrame } = props;
  const worked = useMemo(() => workOut(unfolded), [unfolded]);
  const { operands } = unfolded;
  const board = useMemo<Board>(
    () => ({ picture, texts, words, names, operands, worked, onOpen, onFrame }),
    [picture, texts, words, names, operands, worked, onOpen, onFrame],
  );
  return (
    <BoardContext value={board}>
      <ol className="board">
        {worked.lines.map((line) => (
          <BoardLine key={line.name ?? ''} line={line} tensor={tensor} />
        ))}
      </ol>
    </BoardContext>
  );
});

function BoardLine({ line: { name, of, value }, tensor }: { line: Line; tensor: string }) {
  const { texts, names, worked } = useBoard();
  const tokens = tokensOf(of, worked.value);
  const runs = tokens.flatMap((token) => (token.is === 'run' ? [token.run] : []));
  // What is one number alone, whether or not a condition stands in front of it, has been written with it.
  const said = tokens.findLastIndex((token) => token.is === 'holds' || token.is === 'fails');
  const more = tokens.length - said > 2;
  return (
    <li>
      <p>
        <b style={name === undefined ? { color: hue(roleOf(tensor)) } : undefined}>
          {name === undefined ? titleOf(texts, tensor) : (names[name] ?? name)}
        </b>
        <span className="board-sign">=</span>
        <Expression of={of} />
        {more && (
          <span className="board-glued">
            <span className="board-sign">=</span>
            <b>{written(value)}</b>
          </span>
        )}
      </p>
      {runs.map((run, i) => (
        <Strip key={i} run={run} />
      ))}
    </li>
  );
}
