import { memo, useId } from 'react';
import { type ColourScale, entryOf } from '../colours/colourScale';
import { ramp } from '../colours/ramp';
import type { Role } from '../colours/role';
import type { Theme } from '../colours/theme';
import { at, type Cell, type Matrix } from '../matrix';
import { numberFormat, padded } from '../numberFormat';
import { type Pointer, pointedAt } from '../pointer';
import { numbersFit, type Size } from './layout';
import type { Block, Marks } from './marks';

/** A frame around a block of cells, in a hue. */
export interface Outline extends Block {
  readonly hue: string;
}

interface CellMarksProps {
  readonly matrix: Matrix;
  readonly role: Role;
  readonly cell: Size;
  readonly scale: ColourScale;
  readonly theme: Theme;
  readonly allowed?: Matrix;
  readonly pointer: Pointer;
  readonly marks: Marks;
  readonly current: Cell;
  /** Whether the current cell is one that is looked at, and not just where the keyboard is. */
  readonly isChosen: boolean;
  readonly outlines?: readonly Outline[];
  readonly markedRow?: number;
  readonly groups?: number;
}

/** What is drawn over the pixels: hatching, printed numbers, the lines pointed at, frames, the cell chosen. */
export function CellMarks(props: CellMarksProps) {
  const { matrix, cell, pointer, marks, current, isChosen, outlines = [], markedRow, groups } = props;
  const width = matrix.cols * cell.width;
  const height = matrix.rows * cell.height;
  // A frame around a cell of a few pixels stands outside of it, or it would hide what it shows.
  const out = Math.min(cell.width, cell.height) < 10 ? 1.5 : 0;
  const frame = (o: Omit<Outline, 'hue'>) => ({
    x: o.col * cell.width - out,
    y: o.row * cell.height - out,
    width: o.cols * cell.width + 2 * out,
    height: o.rows * cell.height + 2 * out,
  });
  return (
    <>
      {props.allowed && <Hatching {...props} allowed={props.allowed} />}
      {groups && (
        <path
          className="grouping"
          d={Array.from({ length: Math.ceil(matrix.cols / groups) - 1 }, (_, i) => {
            return `M${(i + 1) * groups * cell.width} 0V${height}`;
          }).join('')}
        />
      )}
      <Numbers {...props} />
      {pointedAt(pointer, matrix.rowAxis).map((row) => (
        <rect key={`row ${row}`} className="pointed" {...frame({ row, col: 0, rows: 1, cols: matrix.cols })} />
      ))}
      {pointedAt(pointer, matrix.colAxis).map((col) => (
        <rect key={`column ${col}`} className="pointed" {...frame({ row: 0, col, rows: matrix.rows, cols: 1 })} />
      ))}
      {markedRow !== undefined && markedRow < matrix.rows && (
        <path className="marker" d={`M${width + 3} ${(markedRow + 0.5) * cell.height}l6 -4v8z`} />
      )}
      {outlines.map((o) => (
        <rect key={`${o.row} ${o.col} ${o.hue}`} className="outline" stroke={o.hue} {...frame(o)} />
      ))}
      {marks.operands.map((block) => (
        <g key={`${block.row} ${block.col}`} className="operand">
          <rect className="halo" {...frame(block)} />
          <rect {...frame(block)} />
        </g>
      ))}
      <g className={isChosen ? 'chosen' : 'roving'}>
        <rect className="halo" {...frame({ ...current, rows: 1, cols: 1 })} />
        <rect {...frame({ ...current, rows: 1, cols: 1 })} />
      </g>
      <Changed cells={marks.changed} cell={cell} />
      {marks.pins.map(({ row, col }) => (
        <circle
          key={`${row} ${col}`}
          className="pin"
          cx={(col + 1) * cell.width - Math.min(5, cell.width / 2)}
          cy={row * cell.height + Math.min(5, cell.height / 2)}
          r="3.5"
        />
      ))}
    </>
  );
}

const ZERO_OR_ONE = { decimals: 0, exponent: false, whole: 1 };

function Numbers({ matrix, cell, scale, theme, allowed, role }: CellMarksProps) {
  const format = role === 'mask' ? ZERO_OR_ONE : numberFormat(scale.max);
  if (!numbersFit(cell, padded(0, format).length)) return null;
  const { ink } = ramp(scale.kind, theme);
  return (
    <g className="numbers">
      {Array.from({ length: matrix.rows * matrix.cols }, (_, i) => {
        const [row, col] = [Math.floor(i / matrix.cols), i % matrix.cols];
        if (allowed && at(allowed, row, col) === 0) return null;
        const value = at(matrix, row, col);
        return (
          <text
            key={i}
            x={(col + 0.5) * cell.width}
            y={(row + 0.5) * cell.height}
            dy=".35em"
            fill={ink[entryOf(scale, value)]}
          >
            {padded(value, format)}
          </text>
        );
      })}
    </g>
  );
}

/** A tick in the lower right corner of every cell that is not what it is on the other side. */
const Changed = memo(({ cells, cell }: { cells: Marks['changed']; cell: Size }) => {
  if (cells.length === 0) return null;
  const size = Math.max(1.5, Math.min(7, Math.min(cell.width, cell.height) * 0.4));
  const ticks = cells.map(({ row, col }) => {
    return `M${(col + 1) * cell.width} ${(row + 1) * cell.height}h${-size}l${size} ${-size}z`;
  });
  return <path className="changed" d={ticks.join('')} />;
});

/** Cells that are not allowed: unlike 0, which is a colour and a number. */
function Hatching({ matrix, cell, allowed }: CellMarksProps & { allowed: Matrix }) {
  const pattern = useId();
  let closed = '';
  let dashes = '';
  for (let row = 0; row < matrix.rows; row++) {
    for (let col = 0; col < matrix.cols; col++) {
      if (at(allowed, row, col) !== 0) continue;
      const [x, y] = [col * cell.width, row * cell.height];
      closed += `M${x} ${y}h${cell.width}v${cell.height}h${-cell.width}z`;
      dashes += `M${x + cell.width / 2 - 4} ${y + cell.height / 2}h8`;
    }
  }
  return (
    <>
      <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="hatch" d="M0 0V6" />
      </pattern>
      <path d={closed} fill={`url(#${pattern})`} />
      {cell.width >= 16 && cell.height >= 12 && <path className="dash" d={dashes} />}
    </>
  );
}
