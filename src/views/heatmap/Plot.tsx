import { useLayoutEffect, useRef } from 'react';
import { wordsOf } from '../axisName';
import { useTheme } from '../colours/theme';
import { Axes } from './Axes';
import { CellMarks } from './CellMarks';
import { describeCell } from './describe';
import type { Acting, HeatmapProps } from './heatmapProps';
import { columnRoom, type Size } from './layout';
import { paint } from './paint';
import { useCells } from './useCells';

interface PlotProps extends HeatmapProps, Acting {
  readonly label: string;
  readonly left: number;
  readonly width: number;
}

/** The matrix as a picture, one tab stop with a roving cell. */
export function Plot(props: PlotProps) {
  const { scene, matrix, scale, cell, allowed, left, width, current } = props;
  const labels = props.labels ?? { rows: true, cols: true };
  const rowWords = wordsOf(scene.picture, matrix.rowAxis, matrix.rows);
  const colWords = wordsOf(scene.picture, matrix.colAxis, matrix.cols);
  const top = labels.cols ? columnRoom(colWords, matrix.cols, cell.width) : 0;
  const cells: Size = { width: matrix.cols * cell.width, height: matrix.rows * cell.height };
  const { hover, moved, handlers } = useCells({
    ...{ rows: matrix.rows, cols: matrix.cols, cell, left, top, current, looked: props.looked },
    ...{ onMove: props.onMove, onUnfold: props.onUnfold, onEdit: props.onEdit },
    onHover: (to) => {
      scene.onPoint(to ? { [matrix.rowAxis]: to.row, [matrix.colAxis]: to.col } : {});
      props.onHover?.(to);
    },
  });

  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { rows, cols, values, offset, rowStride } = matrix;
  useLayoutEffect(() => {
    if (canvas.current) paint(canvas.current, [matrix], scale, theme, allowed);
  }, [rows, cols, values, offset, rowStride, scale.kind, scale.max, theme, allowed?.values, allowed?.offset]);

  return (
    <>
      {/* An application: its arrow keys move inside the picture, and every cell they reach is spoken. */}
      <div
        className="heatmap-plot"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the picture
        tabIndex={0}
        aria-label={props.label}
        style={{ width, height: top + cells.height }}
        {...handlers}
      >
        <canvas ref={canvas} style={{ left, top, ...cells }} />
        <svg width={width} height={top + cells.height} aria-hidden="true">
          <Axes {...{ scene, matrix, cell, left, top, rowWords, colWords, labels }} {...props} />
          <g transform={`translate(${left},${top})`}>
            <CellMarks {...props} theme={theme} pointer={scene.pointer} />
          </g>
        </svg>
        {hover && (
          <div className="heatmap-tip" style={{ '--x': `${hover.x}px`, top: hover.top } as React.CSSProperties}>
            {describeCell(scene, hover, props)}
          </div>
        )}
      </div>
      <span className="spoken" aria-live="polite">
        {moved ? describeCell(scene, current, props) : ''}
      </span>
    </>
  );
}
