import type { Arithmetic } from '../../plan/arithmetic';
import { useBoard } from './board';
import { LeafNumber, RunNumber } from './Operand';
import { type Token, tokensOf } from './tokens';

/** A piece of arithmetic written in one line, with its numbers. */
export function Expression({ of }: { of: Arithmetic }) {
  const { worked } = useBoard();
  return (
    <>
      {tokensOf(of, worked.value).map((token, i) => (
        <Piece key={i} token={token} />
      ))}
    </>
  );
}

function Piece({ token }: { token: Token }) {
  const { words } = useBoard();
  switch (token.is) {
    case 'sign':
      return <span className="board-sign">{token.text}</span>;
    case 'leaf':
      return <LeafNumber leaf={token.leaf} />;
    case 'run':
      return <RunNumber run={token.run} />;
    default:
      return <span className="board-said">{words[token.is]}</span>;
  }
}
