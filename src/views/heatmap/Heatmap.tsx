import { useMemo, useState } from 'react';
import { fill } from '../../i18n/fill';
import { wordsOf } from '../axisName';
import type { CellRef } from '../cellRef';
import type { ColourScale } from '../colours/colourScale';
import { hue, type Role } from '../colours/role';
import { type Cell, cellOf, indexAt, type Matrix } from '../matrix';
import { end } from '../numberFormat';
import { CellTable } from './CellTable';
import './heatmap.css';
import type { Acting, HeatmapProps } from './heatmapProps';
import { rowLabelWidth, textWidth } from './layout';
import { marksOf } from './marks';
import { Plot } from './Plot';

/** A labelled matrix: pixels for its cells, SVG for words, numbers and outlines; or a table of numbers. */
export function Heatmap(props: HeatmapProps) {
  const { scene, name, matrix, scale, cell, role, title } = props;
  const { texts } = scene;
  const [own, setOwn] = useState<Cell>({ row: 0, col: 0 });
  const looked = scene.cell && scene.cell.tensor === name ? cellOf(matrix, scene.cell.index) : undefined;
  const chosen = props.chosen ?? looked;
  const { rows, cols, values, offset } = matrix;
  const marks = useMemo(
    () => marksOf(scene, name, matrix),
    [scene.operands, scene.pins, scene.picture, scene.reference, scene.side, name, rows, cols, values, offset],
  );
  const act = (to: ((cell: CellRef) => void) | undefined) =>
    name !== undefined && to ? (at: Cell) => to({ tensor: name, index: indexAt(matrix, at) }) : undefined;
  const cells: Acting = {
    marks,
    current: clamped(chosen ?? own, matrix),
    isChosen: chosen !== undefined,
    looked,
    onMove: act(scene.onCell) ?? setOwn,
    onUnfold: act(scene.onUnfold),
    onEdit: act(scene.onEdit),
  };

  const left = labelWidth(props);
  const width = cols * cell.width + (props.beside ?? []).reduce((sum, column) => sum + column.width, 0);
  const dimensions = `${rows} × ${cols}`;
  const about = scene.table ? dimensions : longest([dimensions + range(scale, role), dimensions, ''], width, title);
  const size = fill(texts.picture.size, { rows: String(rows), columns: String(cols) });
  const label = `${title}, ${size}. ${act(scene.onUnfold) ? texts.picture.keys : texts.picture.arrows}`;
  return (
    <figure className="heatmap" style={{ '--hue': hue(role) } as React.CSSProperties}>
      <figcaption style={{ paddingLeft: scene.table ? 0 : left }}>
        <b>{title}</b> <span>{about}</span>
      </figcaption>
      {scene.table ? (
        <CellTable {...props} {...cells} label={label} />
      ) : (
        <Plot {...props} {...cells} label={label} left={left} width={left + width} />
      )}
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

/** Room in front of the rows: for their words or numbers, or for those of a neighbour. */
function labelWidth({ scene, matrix, labels, labelRoom = 0 }: HeatmapProps): number {
  if (labels && !labels.rows) return labelRoom;
  const words = wordsOf(scene.picture, matrix.rowAxis, matrix.rows);
  return Math.max(labelRoom, words ? rowLabelWidth(words) : matrix.rows > 1 ? 22 : 0);
}

const clamped = ({ row, col }: Cell, m: Matrix): Cell => ({
  row: Math.max(0, Math.min(m.rows - 1, row)),
  col: Math.max(0, Math.min(m.cols - 1, col)),
});
