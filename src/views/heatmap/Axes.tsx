import type { Matrix } from '../matrix';
import { pointedAt } from '../pointer';
import type { Scene } from '../scene';
import { apart, columnLabels, LABEL, rowWordsFit, type Size, ticks, wordsFit } from './layout';

/** A number for every row, written beside it under a heading. */
export interface Column {
  readonly title: string;
  readonly values: readonly string[];
  readonly width: number;
}

/** Places to name on axes that have more words than room, most important first; what is pointed at comes before them. */
export interface Named {
  readonly rows?: readonly number[];
  readonly cols?: readonly number[];
}

interface AxesProps {
  readonly scene: Scene;
  readonly matrix: Matrix;
  readonly cell: Size;
  readonly left: number;
  readonly top: number;
  readonly rowWords?: readonly string[];
  readonly colWords?: readonly string[];
  readonly labels: { readonly rows: boolean; readonly cols: boolean };
  readonly named?: Named;
  readonly markedRow?: number;
  readonly beside?: readonly Column[];
}

/** Words, or sparse numbers, along both axes; what is pointed at stands out. */
export function Axes(props: AxesProps) {
  const { matrix, cell, left, top, labels, scene, beside = [] } = props;
  const right = left + matrix.cols * cell.width;
  return (
    <>
      {labels.cols && <ColumnLabels {...props} lit={pointedAt(scene.pointer, matrix.colAxis)} />}
      {labels.rows && <RowLabels {...props} lit={pointedAt(scene.pointer, matrix.rowAxis)} />}
      {beside.map((column, i) => {
        const x = right + beside.slice(0, i + 1).reduce((sum, { width }) => sum + width, 0);
        return (
          <g key={column.title} className="heatmap-beside" textAnchor="end">
            <text x={x} y={top - 5} className="head">
              {column.title}
            </text>
            {column.values.map((value, row) => (
              <text
                key={row}
                x={x}
                y={top + (row + 0.5) * cell.height}
                dy=".35em"
                style={cell.height < 12 ? { fontSize: cell.height } : undefined}
              >
                {value}
              </text>
            ))}
          </g>
        );
      })}
    </>
  );
}

/** Font size of turned words, of the width of their column: they stand as far apart as they are high. */
const TURNED = 0.72;

/** Font size of words beside rows that are lower than a word. */
const SMALL = 11;

function ColumnLabels({ matrix, cell, left, top, colWords, lit, named }: AxesProps & { lit: readonly number[] }) {
  const x = (col: number): number => left + (col + 0.5) * cell.width;
  if (!colWords) {
    if (matrix.cols < 2) return null;
    return ticks(matrix.cols, cell.width).map((col) => (
      <text key={col} className={lit.includes(col) ? 'tick lit' : 'tick'} x={x(col)} y={top - 4} textAnchor="middle">
        {col + 1}
      </text>
    ));
  }
  const shown = wordsFit(cell.width)
    ? colWords.map((_, col) => col)
    : apart([...lit, ...(named?.cols ?? [])], cell.width);
  const { turned } = columnLabels(colWords, cell.width);
  return shown.map((col) => (
    <text
      key={col}
      className={lit.includes(col) ? 'word lit' : 'word'}
      fontSize={turned && wordsFit(cell.width) ? Math.min(LABEL, cell.width * TURNED) : LABEL}
      textAnchor={turned ? 'start' : 'middle'}
      transform={`translate(${x(col)},${top - 6})${turned ? ' rotate(-45)' : ''}`}
    >
      {colWords[col]}
    </text>
  ));
}

function RowLabels(props: AxesProps & { lit: readonly number[] }) {
  const { cell, left, top, rowWords, lit, markedRow } = props;
  const y = (row: number): number => top + (row + 0.5) * cell.height;
  const kind = (row: number): string =>
    `${rowWords ? 'word' : 'tick'}${lit.includes(row) ? ' lit' : ''}${markedRow === row ? ' marked' : ''}`;
  const roomy = rowWordsFit(cell.height);
  return labelledRows(props).map((row) => (
    <text
      key={row}
      className={kind(row)}
      fontSize={rowWords ? (roomy ? Math.min(LABEL, cell.height) : SMALL) : undefined}
      textAnchor="end"
      x={left - 6}
      y={y(row)}
      dy=".35em"
    >
      {rowWords ? rowWords[row] : row + 1}
    </text>
  ));
}

function labelledRows({ matrix, cell, rowWords, lit, named }: AxesProps & { lit: readonly number[] }): number[] {
  if (!rowWords) return matrix.rows < 2 ? [] : ticks(matrix.rows, cell.height, 14);
  return rowWordsFit(cell.height)
    ? rowWords.map((_, row) => row)
    : apart([...lit, ...(named?.rows ?? [])], cell.height, SMALL);
}
