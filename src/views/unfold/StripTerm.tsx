import { fill } from '../../i18n/fill';
import type { Arithmetic } from '../../plan/arithmetic';
import { useBoard, written } from './board';
import { Expression } from './Expression';
import type { Term } from './terms';
import type { Run } from './tokens';

/** One term of a strip, written out: its operands are buttons. */
export function StripTerm({ run, term, current }: { run: Run; term: Arithmetic; current: Term }) {
  const { words } = useBoard();
  const alone = term.is === 'cell';
  return (
    <p className="board-term">
      <b>{current.name}</b>
      <Expression of={term} />
      {!alone && <span>= {written(current.value)}</span>}
      {run.of === 'sum' && <small>{fill(words.soFar, { value: written(current.running) })}</small>}
    </p>
  );
}
