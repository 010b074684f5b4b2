import { useEffect, useRef, useState } from 'react';
import { fill } from '../../i18n/fill';
import { placeName, wordsOf } from '../axisName';
import type { ColourScale } from '../colours/colourScale';
import { hue, type Role } from '../colours/role';
import { useTheme } from '../colours/theme';
import { at, type Cell, type Matrix } from '../matrix';
import { end, exact } from '../numberFormat';
import type { Scene } from '../scene';
import { Axes, type Column } from './Axes';
import { CellMarks, type Outline } from './CellMarks';
import './heatmap.css';
import { columnLabels, rowLabelWidth, type Size, textWidth, wordsFit } from './layout';
import { paint } from './paint';
import { useCells } from './useCells';

export interface HeatmapProps {
  readonly scene: Scene;
  readonly title: string;
  readonly role: Role;
  readonly matrix: Matrix;
  readonly scale: ColourScale;
  /** Size of one cell in CSS pixels. */
  readonly cell: Size;
  /** Which axes are labelled; both unless said otherwise. */
  readonly labels?: { readonly rows: boolean; readonly cols: boolean };
  /** Least room in front of the rows: that of a neighbour above or below, so that columns stand under each other. */
  readonly labelRoom?: number;
  /** 0 where a cell is not allowed: hatched, without a number. */
  readonly allowed?: Matrix;
  /** The cell whose arithmetic is shown, if the picture has one. */
  readonly chosen?: Cell;
  onChoose?(cell: Cell): void;
  onHover?(cell: Cell | undefined): void;
  readonly outlines?: readonly Outline[];
  /** The row that is being looked at. */
  readonly markedRow?: number;
  /** Numbers a row, written beside it. */
  readonly beside?: readonly Column[];
  /** Lines between groups of that many columns. */
  readonly groups?: number;
}

/** A labelled matrix: pixels for its cells, SVG for words, numbers and outlines, one tab stop with roving cell. */
export function Heatmap(props: HeatmapProps) {
  const { scene, matrix, scale, cell, allowed, role, title } = props;
  const { texts } = scene;
  const labels = props.labels ?? { rows: true, cols: true };
  const rowWords = wordsOf(scene.picture, matrix.rowAxis, matrix.rows);
  const colWords = wordsOf(scene.picture, matrix.colAxis, matrix.cols);
  const labelled = labels.rows ? (rowWords ? rowLabelWidth(rowWords) : numbered(matrix.rows)) : 0;
  const left = Math.max(labelled, props.labelRoom ?? 0);
  const top = labels.cols ? columnRoom(colWords, matrix.cols, cell.width) : 0;
  const cells: Size = { width: matrix.cols * cell.width, height: matrix.rows * cell.height };
  const besideWidth = (props.beside ?? []).reduce((sum, column) => sum + column.width, 0);

  const [own, setOwn] = useState<Cell>({ row: 0, col: 0 });
  const current = clamped(props.chosen ?? own, matrix);
  const { hover, moved, handlers } = useCells({
    ...{ rows: matrix.rows, cols: matrix.cols, cell, left, top, current },
    onHover: (to) => {
      scene.onPoint(to ? { [matrix.rowAxis]: to.row, [matrix.colAxis]: to.col } : {});
      props.onHover?.(to);
    },
    onMove: (to) => (props.onChoose ? props.onChoose(to) : setOwn(to)),
  });

  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { rows, cols, values, offset, rowStride } = matrix;
  useEffect(() => {
    if (canvas.current) paint(canvas.current, [matrix], scale, theme, allowed);
  }, [rows, cols, values, offset, rowStride, scale.kind, scale.max, theme, allowed?.values, allowed?.offset]);

  const describe = ({ row, col }: Cell): string =>
    fill(texts.picture.cell, {
      row: placeName(rowWords, matrix.rowAxis, row, texts, 'row'),
      column: placeName(colWords, matrix.colAxis, col, texts, 'column'),
      value: allowed && at(allowed, row, col) === 0 ? texts.picture.notAllowed : exact(at(matrix, row, col)),
    });
  const dimensions = `${rows} × ${cols}`;
  const about = longest([dimensions + range(scale, role), dimensions, ''], cells.width + besideWidth, title);
  const size = fill(texts.picture.size, { rows: String(rows), columns: String(cols) });

  return (
    <figure className="heatmap" style={{ '--hue': hue(role) } as React.CSSProperties}>
      <figcaption style={{ paddingLeft: left }}>
        <b>{title}</b> <span>{about}</span>
      </figcaption>
      {/* An application: its arrow keys move inside the picture, and every cell they reach is spoken. */}
      <div
        className="heatmap-plot"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the picture
        tabIndex={0}
        aria-label={`${title}, ${size}. ${texts.picture.keys}`}
        style={{ width: left + cells.width + besideWidth, height: top + cells.height }}
        {...handlers}
      >
        <canvas ref={canvas} style={{ left, top, ...cells }} />
        <svg width={left + cells.width + besideWidth} height={top + cells.height} aria-hidden="true">
          <Axes {...{ scene, matrix, cell, left, top, rowWords, colWords, labels }} {...props} />
          <g transform={`translate(${left},${top})`}>
            <CellMarks {...{ matrix, cell, scale, allowed, theme, pointer: scene.pointer, current }} {...props} />
          </g>
        </svg>
        {hover && (
          <div className="heatmap-tip" style={{ '--x': `${hover.x}px`, top: hover.top } as React.CSSProperties}>
            {describe(hover)}
          </div>
        )}
      </div>
      <span className="spoken" aria-live="polite">
        {moved ? describe(current) : ''}
      </span>
    </figure>
  );
}

/** The longest of `texts` that fits behind the title on one line. */
const longest = (texts: readonly string[], width: number, title: string): string =>
  texts.find((text) => textWidth(`${title}  ${text}`, 12.5) <= width) ?? '';

/** What the colours reach, in short; the legend says it in full. */
const range = ({ kind, max }: ColourScale, role: Role): string => {
  if (role === 'mask') return '';
  return kind === 'diverging' ? ` · ±${end(max)}` : ` · 0–${end(max)}`;
};

const columnRoom = (words: readonly string[] | undefined, count: number, cell: number): number =>
  words && wordsFit(cell) ? columnLabels(words, cell).height : count > 1 ? 14 : 0;

const numbered = (count: number): number => (count > 1 ? 22 : 0);

const clamped = ({ row, col }: Cell, m: Matrix): Cell => ({
  row: Math.max(0, Math.min(m.rows - 1, row)),
  col: Math.max(0, Math.min(m.cols - 1, col)),
});
