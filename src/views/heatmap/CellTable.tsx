import { type KeyboardEvent, type MouseEvent, memo, useMemo, useRef } from 'react';
import { fill } from '../../i18n/fill';
import { wordsOf } from '../axisName';
import type { Cell, Matrix } from '../matrix';
import { exact, numberFormat, padded } from '../numberFormat';
import './cellTable.css';
import { onCellKey } from './cellKeys';
import type { Acting, HeatmapProps } from './heatmapProps';
import { bothSides, type Marks } from './marks';

interface CellTableProps extends HeatmapProps, Acting {
  readonly label: string;
}

/** A matrix as a table of numbers with words or numbers as headers. One tab stop; the same keys as on the picture. */
export function CellTable(props: CellTableProps) {
  const { scene, matrix, scale, role, current, isChosen, marks } = props;
  const table = useRef<HTMLTableElement>(null);
  const rowWords = wordsOf(scene.picture, matrix.rowAxis, matrix.rows);
  const colWords = wordsOf(scene.picture, matrix.colAxis, matrix.cols);
  const keys = (event: KeyboardEvent): void =>
    onCellKey(event, {
      ...{ ...props, rows: matrix.rows, cols: matrix.cols },
      onMove: (to) => {
        props.onMove(to);
        table.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.col}"]`)?.focus();
      },
    });
  const choose = (event: MouseEvent): void => {
    const place = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell;
    if (place === undefined) return;
    const [row, col] = place.split(' ').map(Number);
    (props.onUnfold ?? props.onMove)({ row, col });
  };
  const marked = useMemo(() => markedRows(props), [marks, scene.texts]);
  const decimals = role === 'mask' ? 0 : numberFormat(scale.max).decimals;
  return (
    <div className="cell-table">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take the focus */}
      <table ref={table} role="grid" aria-label={props.label} onKeyDown={keys} onClick={choose}>
        <thead>
          <tr>
            <td />
            {Array.from({ length: matrix.cols }, (_, col) => (
              <th key={col} scope="col">
                {colWords ? colWords[col] : col + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: matrix.rows }, (_, row) => (
            <Row
              key={row}
              row={row}
              word={rowWords ? rowWords[row] : String(row + 1)}
              values={matrix.values}
              offset={matrix.offset + row * matrix.rowStride}
              stride={matrix.colStride}
              cols={matrix.cols}
              max={scale.max}
              decimals={decimals}
              open={props.allowed && openRow(props.allowed, row)}
              current={current.row === row ? current.col : undefined}
              isChosen={isChosen && current.row === row}
              marked={marked.get(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Class names and what was there before, by column. */
interface MarkedRow {
  readonly classes: Readonly<Record<number, string>>;
  readonly titles: Readonly<Record<number, string>>;
}

const UNMARKED: MarkedRow = { classes: {}, titles: {} };

interface RowProps {
  readonly row: number;
  readonly word: string;
  readonly values: Matrix['values'];
  readonly offset: number;
  readonly stride: number;
  readonly cols: number;
  readonly max: number;
  readonly decimals: number;
  /** `1` for each column that is allowed, `0` for the others; absent where all are. */
  readonly open?: string;
  /** Column of the cell where the keyboard is. */
  readonly current?: number;
  readonly isChosen: boolean;
  readonly marked?: MarkedRow;
}

/** Drawn again only where something of the row is another: thousands of cells stay as they are when one is chosen. */
const Row = memo(
  ({ row, word, values, offset, stride, cols, max, decimals, open, current, isChosen, ...rest }: RowProps) => {
    const format = { ...numberFormat(max), decimals };
    const { classes, titles } = rest.marked ?? UNMARKED;
    return (
      <tr>
        <th scope="row">{word}</th>
        {Array.from({ length: cols }, (_, col) => (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a table that is a grid is a gridcell
          <td
            key={col}
            data-cell={`${row} ${col}`}
            className={classes[col]}
            title={titles[col]}
            tabIndex={current === col ? 0 : -1}
            aria-selected={(isChosen && current === col) || undefined}
          >
            {open?.[col] === '0' ? '—' : padded(values[offset + col * stride], format)}
          </td>
        ))}
      </tr>
    );
  },
);

const openRow = (allowed: Matrix, row: number): string =>
  Array.from({ length: allowed.cols }, (_, col) =>
    allowed.values[allowed.offset + row * allowed.rowStride + col * allowed.colStride] === 0 ? '0' : '1',
  ).join('');

/** The rows on which there is anything to mark. */
function markedRows({ scene, name, matrix, marks }: HeatmapProps & { marks: Marks }): Map<number, MarkedRow> {
  const rows = new Map<number, { classes: Record<number, string>; titles: Record<number, string> }>();
  const at = (row: number) => rows.get(row) ?? rows.set(row, { classes: {}, titles: {} }).get(row)!;
  const add = ({ row, col }: Cell, kind: string): void => {
    const { classes } = at(row);
    classes[col] = classes[col] ? `${classes[col]} ${kind}` : kind;
  };
  for (const cell of marks.changed) {
    add(cell, 'changed');
    const both = bothSides(scene, name, matrix, cell);
    if (!both) continue;
    const sides = { before: exact(both.before), after: exact(both.after) };
    at(cell.row).titles[cell.col] = fill(scene.texts.picture.sides, sides);
  }
  for (const cell of marks.pins) add(cell, 'pin');
  for (const block of marks.operands) {
    for (let row = block.row; row < block.row + block.rows; row++) {
      for (let col = block.col; col < block.col + block.cols; col++) add({ row, col }, 'operand');
    }
  }
  return rows;
}
