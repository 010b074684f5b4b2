import type { Arithmetic } from '../../plan/arithmetic';
import { useBoard } from './board';
import { LeafNumber, RunNumber } from './Operand';
import { type Token, tokensOf } from './tokens';

/** A piece of arithmetic written in one line, with its numbers. */
export function Expression({ of }: { of: Arithmetic }) {
  const { worked } = useBoard();
  return (
    <>
      {gluedOf(tokensOf(of, worked.value)).map((tokens, i) => (
        <span key={i} className="board-glued">
          {tokens.map((token, j) => (
            <Piece key={j} token={token} />
          ))}
        </span>
      ))}
    </>
  );
}

/** Pieces that no line is broken within: a number with the signs in front of it and the brackets behind it. */
function gluedOf(tokens: readonly Token[]): Token[][] {
  const glued: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    const closes = token.is === 'sign' && token.text.startsWith(')');
    if (!open && !closes) glued.push([]);
    (glued.at(-1) ?? glued[glued.push([]) - 1]).push(token);
    open = token.is === 'sign' && !closes;
  }
  return glued;
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
