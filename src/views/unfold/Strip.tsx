import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { fill } from '../../i18n/fill';
import { ramp } from '../colours/ramp';
import { hue, roleOf } from '../colours/role';
import { useTheme } from '../colours/theme';
import { type Board, formText, numbersText, refIn, useBoard, written } from './board';
import { useColours } from './Operand';
import { placesAlong } from './placeWords';
import { StripTerm } from './StripTerm';
import { TermTable } from './TermTable';
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

/** Cells of one operand are so high, bars so much, and there are at most so many terms beside each other. */
const CELL = 13;
const BARS = 40;
const GAP = 3;
const BESIDE = 64;

/** Entries of the diverging ramp that say negative and positive. */
const SIGNS = [20, 235] as const;

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

function termsOf(board: Board, { terms, of }: Run): Term[] {
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

const largestOf = (terms: readonly Term[]): number => {
  const sizes = terms.map(({ value }) => Math.abs(value));
  return Math.max(0, sizes.indexOf(Math.max(...sizes)));
};

interface StripLineProps {
  readonly terms: readonly Term[];
  readonly run: Run;
  readonly at: number;
  readonly start: number;
  readonly beside: number;
  onPoint(term: number, cell: CellLeaf | undefined): void;
  onOpen(cell: CellLeaf): void;
}

/** As many terms as fit beside each other. Horizontally a unit is a term: the strip takes the width there is. */
function StripLine({ terms, run, at, start, beside, onPoint, onOpen }: StripLineProps) {
  const { operands } = useBoard();
  const colours = useColours();
  const theme = useTheme();
  const signs = ramp('diverging', theme).css;
  const mine = terms.slice(start, start + beside);
  const rows = Math.max(...terms.map(({ cells }) => cells.length));
  const top = rows * (CELL + 1) + GAP;
  const height = top + BARS;
  const all = terms.flatMap(({ value, running }) => (run.of === 'sum' ? [value, running] : [value]));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const y = (value: number): number => top + (BARS * (high - value)) / (high - low || 1);
  const path = mine.map(({ running }, i) => `${i ? 'L' : 'M'}${i + 0.5} ${y(running)}`).join('');

  const under = (event: PointerEvent | React.MouseEvent): { term: number; cell?: CellLeaf } | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const term = start + Math.floor(((event.clientX - box.left) / box.width) * beside);
    if (!terms[term] || term >= start + beside) return undefined;
    return { term, cell: terms[term].cells[Math.floor((event.clientY - box.top) / (CELL + 1))] };
  };

  return (
    <svg
      viewBox={`0 0 ${beside} ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerMove={(event) => {
        const found = under(event);
        if (found) onPoint(found.term, found.cell);
      }}
      onPointerUp={(event) => {
        const found = under(event);
        // A finger chooses the term, whose operands are buttons below; cells are too narrow for it.
        if (found?.cell && event.pointerType === 'mouse') onOpen(found.cell);
      }}
    >
      {mine.map(({ cells, value }, i) => (
        <g key={i} transform={`translate(${i},0)`}>
          {start + i === at && <rect className="board-at" width={1} height={height} />}
          {cells.map((cell, row) => (
            <rect
              key={row}
              className="board-cell"
              x={0.06}
              width={0.88}
              y={row * (CELL + 1)}
              height={CELL}
              fill={colours(cell).background}
              stroke={start + i === at ? hue(roleOf(operands[cell.operand])) : 'none'}
            />
          ))}
          <rect
            x={0.2}
            width={0.6}
            y={Math.min(y(0), y(value))}
            height={Math.max(0.5, Math.abs(y(value) - y(0)))}
            fill={signs[SIGNS[value < 0 ? 0 : 1]]}
          />
        </g>
      ))}
      <path className="board-axis" d={`M0 ${y(0)}H${mine.length}`} />
      {run.of === 'sum' && <path className="board-running" d={path} />}
    </svg>
  );
}
