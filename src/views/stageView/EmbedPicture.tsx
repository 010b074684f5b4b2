import { useEffect, useRef } from 'react';
import type { Step } from '../../plan/plan';
import { wordsOf } from '../axisName';
import { useTheme } from '../colours/theme';
import { Heatmap } from '../heatmap/Heatmap';
import { cellSize, FEATURE_CELLS, rowLabelWidth } from '../heatmap/layout';
import { paint } from '../heatmap/paint';
import { Legend } from '../legend/Legend';
import { at } from '../matrix';
import { pointedAt } from '../pointer';
import './embedPicture.css';
import type { PictureProps } from './pictureProps';
import { shown } from './shown';

export const isLookUp = (step: Step): boolean => step.kernel === 'embed';

const TABLE_WIDTH = 112;
const LINES = 70;

/** Looking words up: the whole table, and a line from the row of each word to where it goes. */
export function EmbedPicture({ scene, stage, width, height }: PictureProps) {
  const step = stage.steps.filter(isLookUp)[0];
  const [ids, table, result] = [step.from[0], step.from[1], step.to[0]].map((name) => shown(scene, name));
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const whole = table?.matrix(0);
  useEffect(() => {
    if (canvas.current && whole && table) paint(canvas.current, [whole], table.scale, theme);
  }, [whole?.values, table?.scale.max, theme]);
  if (!ids || !table || !result || !whole) return null;

  const matrix = result.matrix(0);
  const words = wordsOf(scene.picture, matrix.rowAxis, matrix.rows) ?? [];
  const tall = Math.min(height - 60, 300);
  const cell = cellSize(
    {
      rows: matrix.rows,
      cols: matrix.cols,
      width: width - TABLE_WIDTH - LINES - rowLabelWidth(words) - 20,
      height: tall - 20,
    },
    FEATURE_CELLS,
  );
  const list = ids.matrix(0);
  const lit = pointedAt(scene.pointer, matrix.rowAxis);
  const lines = Array.from({ length: matrix.rows }, (_, row) => {
    const from = ((at(list, 0, row) + 0.5) / whole.rows) * tall;
    // The first cells of the result lie below its caption and ticks.
    const to = 14 + (row + 0.5) * cell.height;
    return { row, d: `M0 ${from}C${LINES / 2} ${from} ${LINES / 2} ${to} ${LINES} ${to}`, from };
  });
  return (
    <>
      <div className="look-up">
        <figure>
          <figcaption>
            <b>{table.title}</b> <span>{`${whole.rows} × ${whole.cols}`}</span>
          </figcaption>
          <canvas ref={canvas} style={{ width: TABLE_WIDTH, height: tall }} />
        </figure>
        <svg width={LINES} height={tall} aria-hidden="true">
          {lines.map(({ row, d }) => (
            <path key={row} className={lit.includes(row) ? 'lit' : ''} d={d} />
          ))}
        </svg>
        <Heatmap
          scene={scene}
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
              <b>{word}</b> {scene.texts.picture.tableRow.replace('{n}', String(at(list, 0, row) + 1))}
            </span>
          ))}
        </p>
        <Legend texts={scene.texts} scale={result.scale} />
      </div>
    </>
  );
}
