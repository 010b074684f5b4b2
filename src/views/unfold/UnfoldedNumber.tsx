import { useMemo } from 'react';
import type { ArithmeticTexts } from '../../i18n/arithmeticTexts';
import type { CellRef } from '../cellRef';
import { hue, roleOf } from '../colours/role';
import type { Scene } from '../scene';
import { BoardContext, type UnfoldTexts, useBoard, written } from './board';
import { Expression } from './Expression';
import { titleOf } from './placeWords';
import { Strip } from './Strip';
import { tokensOf } from './tokens';
import './unfold.css';
import { type Line, type Unfolded, workOut } from './workOut';

interface UnfoldedNumberProps {
  readonly scene: Scene;
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
 * kernel: whatever an explanation says is drawn.
 */
export function UnfoldedNumber({ scene, tensor, unfolded, words, names, onOpen, onFrame }: UnfoldedNumberProps) {
  const worked = useMemo(() => workOut(unfolded), [unfolded]);
  const { operands } = unfolded;
  return (
    <BoardContext value={{ scene, words, names, operands, worked, onOpen, onFrame }}>
      <ol className="board">
        {worked.lines.map((line) => (
          <BoardLine key={line.name ?? ''} line={line} tensor={tensor} />
        ))}
      </ol>
    </BoardContext>
  );
}

function BoardLine({ line: { name, of, value }, tensor }: { line: Line; tensor: string }) {
  const { scene, names, worked } = useBoard();
  const tokens = tokensOf(of, worked.value);
  const runs = tokens.flatMap((token) => (token.is === 'run' ? [token.run] : []));
  // What is one number alone, whether or not a condition stands in front of it, has been written with it.
  const said = tokens.findLastIndex((token) => token.is === 'holds' || token.is === 'fails');
  const more = tokens.length - said > 2;
  return (
    <li>
      <p>
        <b style={name === undefined ? { color: hue(roleOf(tensor)) } : undefined}>
          {name === undefined ? titleOf(scene.texts, tensor) : (names[name] ?? name)}
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
