import { type KeyboardEvent, useMemo, useState } from 'react';
import { fill } from '../../i18n/fill';
import { formText, refIn, useBoard, written } from './board';
import { StripLine } from './StripLine';
import { StripTerm } from './StripTerm';
import { TermTable } from './TermTable';
import { type Term, termsOf } from './terms';
import type { Run } from './tokens';
import type { CellLeaf } from './workOut';

/** At most so many terms stand beside each other. */
const BESIDE = 64;

/**
 * Many terms of one form: every operand's numbers as coloured cells, every term as a bar, and for sums the running sum
 * as a line. The term under the pointer (or the arrow keys; at first the largest) is written out below.
 */
export function Strip({ run }: { run: Run }) {
  const board = useBoard();
  const { words } = board;
  const terms = useMemo(() => termsOf(board, run), [board, run]);
  const [chosen, setChosen] = useState<number>();
  const at = Math.min(chosen ?? largestOf(terms), terms.length - 1);
  const count = String(terms.length);
  const form = formText(board, run.terms[0]);
  const lines = Math.ceil(terms.length / BESIDE);
  const beside = Math.ceil(terms.length / lines);
  const current = terms[at];

  const choose = (next: number, part?: CellLeaf): void => {
    setChosen(next);
    board.onFrame((part ? [part] : terms[next].cells).map((leaf) => refIn(board, leaf)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: terms.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(Math.max(0, Math.min(terms.length - 1, next)));
  };

  return (
    <div className="board-strip">
      <p className="board-form">{run.of === 'sum' ? `Σ ${form}` : form}</p>
      <div
        role="slider"
        tabIndex={0}
        aria-label={fill(words.strip, { form, count })}
        aria-valuemin={1}
        aria-valuemax={terms.length}
        aria-valuenow={at + 1}
        aria-valuetext={fill(words.term, {
          name: current.name,
          written: current.written,
          value: written(current.value),
        })}
        onKeyDown={onKeyDown}
        onPointerLeave={() => board.onFrame([])}
        onBlur={() => board.onFrame([])}
      >
        {Array.from({ length: lines }, (_, line) => (
          <StripLine
            key={line}
            {...{ terms, at, beside, run }}
            start={line * beside}
            onPoint={choose}
            onOpen={(cell) => board.onOpen(refIn(board, cell))}
          />
        ))}
      </div>
      <StripTerm run={run} term={run.terms[at]} current={current} />
      <TermTable run={run} terms={terms} />
    </div>
  );
}

const largestOf = (terms: readonly Term[]): number => {
  const sizes = terms.map(({ value }) => Math.abs(value));
  return Math.max(0, sizes.indexOf(Math.max(...sizes)));
};
