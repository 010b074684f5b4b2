import type { MouseEvent } from 'react';
import { ramp } from '../colours/ramp';
import { hue, roleOf } from '../colours/role';
import { useTheme } from '../colours/theme';
import { useBoard } from './board';
import { useColours } from './Operand';
import type { Term } from './terms';
import type { Run } from './tokens';
import type { CellLeaf } from './workOut';

/** Cells of one operand are so high, and bars so much. */
const CELL = 13;
const BARS = 40;
const GAP = 3;

/** Entries of the diverging ramp that say negative and positive. */
const SIGNS = [20, 235] as const;

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
export function StripLine({ terms, run, at, start, beside, onPoint, onOpen }: StripLineProps) {
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

  const under = (event: MouseEvent): { term: number; cell?: CellLeaf } | undefined => {
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
