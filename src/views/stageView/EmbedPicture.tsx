import type { Step } from '../../plan/plan';
import { wordsOf } from '../axisName';
import { Heatmap } from '../heatmap/Heatmap';
import { cellSize, FEATURE_CELLS, rowLabelWidth } from '../heatmap/layout';
import { Legend } from '../legend/Legend';
import { at } from '../matrix';
import { pointedAt } from '../pointer';
import './embedPicture.css';
import type { PictureProps } from './pictureProps';
import { ofOneSide, shown } from './shown';

export const isLookUp = (step: Step): boolean => step.kernel === 'embed';

const TABLE_CELL = 2;
const LINES = 60;

/** Looking words up: the whole table, and a line from the row of each word to where it goes. */
export function EmbedPicture({ scene, stage, width, height }: PictureProps) {
  const step = stage.steps.filter(isLookUp)[0];
  const [table, result] = [step.from[1], step.to[0]].map((name) => shown(scene, name));
  const ids = shown(ofOneSide(scene), step.from[0]);
  if (!ids || !table || !result) return null;

  const matrix = result.matrix(0);
  const whole = table.matrix(0);
  const list = ids.matrix(0);
  const rowOfWord = (row: number): number => at(list, 0, row);
  const words = wordsOf(scene.picture, matrix.rowAxis, matrix.rows) ?? [];
  const known = wordsOf(scene.picture, whole.rowAxis, whole.rows) ?? [];
  const tall = Math.min(height - 60, 300);
  const taken = rowLabelWidth(known) + whole.cols * TABLE_CELL + LINES + rowLabelWidth(words) + 20;
  const cell = cellSize(
    { rows: matrix.rows, cols: matrix.cols, width: width - taken, height: tall - 20 },
    FEATURE_CELLS,
  );
  const lit = pointedAt(scene.pointer, matrix.rowAxis);
  const lines = Array.from({ length: matrix.rows }, (_, row) => {
    // The first cells of either lie below ticks.
    const from = TICKS + ((rowOfWord(row) + 0.5) / whole.rows) * tall;
    const to = TICKS + (row + 0.5) * cell.height;
    return { row, d: `M0 ${from}C${LINES / 2} ${from} ${LINES / 2} ${to} ${LINES} ${to}` };
  });
  return (
    <>
      <div className="look-up">
        <Heatmap
          scene={scene}
          name={table.name}
          title={table.title}
          role={table.role}
          matrix={whole}
          scale={table.scale}
          cell={{ width: TABLE_CELL, height: tall / whole.rows }}
          named={{ rows: [...lit, ...lines.map(({ row }) => row)].map(rowOfWord) }}
        />
        {!scene.table && (
          <svg width={LINES} height={TICKS + tall} aria-hidden="true">
            {lines.map(({ row, d }) => (
              <path key={row} className={lit.includes(row) ? 'lit' : ''} d={d} />
            ))}
          </svg>
        )}
        <Heatmap
          scene={scene}
          name={result.name}
          title={result.title}
          role={result.role}
          matrix={matrix}
          scale={result.scale}
          cell={cell}
          markedRow={matrix.rowAxis.endsWith(':target') ? scene.row : undefined}
        />
      </div>
      <div className="below">
        <p className="equation">
          {words.map((word, row) => (
            <span key={row} className="look-up-row">
              <b>{word}</b> {scene.texts.picture.tableRow.replace('{n}', String(rowOfWord(row) + 1))}
            </span>
          ))}
        </p>
        <Legend texts={scene.texts} scale={result.scale} side={result.side} />
      </div>
    </>
  );
}

/** Height of the ticks over a matrix of features. */
const TICKS = 14;
