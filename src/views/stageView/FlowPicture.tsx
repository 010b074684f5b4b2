import { Fragment } from 'react';
import { stageText } from '../../i18n/stageTexts';
import { wordsOf } from '../axisName';
import { HeadGrid } from '../heatmap/HeadGrid';
import { Heatmap } from '../heatmap/Heatmap';
import { cellSize, FEATURE_CELLS, rowLabelWidth, WORD_CELLS } from '../heatmap/layout';
import { Legend } from '../legend/Legend';
import type { Matrix } from '../matrix';
import { allowedIn } from './allowed';
import { Equation } from './Equation';
import './flow.css';
import { drawnOperands, rowNumbers } from './flowParts';
import { operation } from './operation';
import type { PictureProps } from './pictureProps';
import { shownIn } from './selection';
import { shown } from './shown';
import { mainStep, resultOf } from './stageResult';

/** Height of an operand that is one row for all rows, as γ and β are. */
const STRIP = 12;

/** Inputs, sign, result: for steps that work number by number or row by row, and for any kernel nobody has drawn. */
export function FlowPicture({ scene, stage, head, onHead, selecting, width, height }: PictureProps) {
  const step = mainStep(stage);
  const result = shown(scene, resultOf(stage));
  if (!result) return null;
  const parts = [...(step ? drawnOperands(scene, step) : []), result];
  const matrices = parts.map((part) => part.matrix(head, result.heads));
  const main = matrices[matrices.length - 1];
  const cell = shownIn(scene, main, selecting);
  const allowed = allowedIn(scene.picture, stage, head, result.heads);
  const signs = step ? operation(step) : { between: [], result: '' };
  const arrow = `${stageText(scene.texts, stage).name || stage.kind} →`;
  const beside = parts.map((part, i) =>
    step ? rowNumbers(scene.texts, step, part, part === result, matrices[i]) : [],
  );

  const same = (m: Matrix): boolean => m.cols === main.cols && m.rows === main.rows;
  const stacked = main.cols > 20;
  const besideRoom = Math.max(0, ...beside.map((columns) => columns.reduce((sum, c) => sum + c.width, 0)));
  const labels = rowLabelWidth(wordsOf(scene.picture, main.rowAxis, main.rows) ?? ['00']);
  const size = cellSize(
    stacked
      ? {
          rows: matrices.reduce((sum, m) => sum + m.rows, 0),
          cols: main.cols,
          width: width - labels - besideRoom - 12,
          height: height - 30 - 40 * parts.length,
        }
      : {
          rows: main.rows,
          cols: matrices.reduce((sum, m) => sum + m.cols, 0),
          width: width - labels - besideRoom - 64 * (parts.length - 1),
          height: height - 150,
        },
    stacked ? FEATURE_CELLS : WORD_CELLS,
  );
  return (
    <>
      {result.heads > 1 && (
        <HeadGrid
          scene={scene}
          heads={result.all()}
          scale={result.scale}
          allowed={allowed}
          chosen={head}
          onChoose={onHead}
          width={width}
        />
      )}
      <div className={stacked ? 'flow stacked' : 'flow'}>
        {parts.map((part, i) => {
          const last = i === parts.length - 1;
          const sign = i === 0 ? '' : last ? (signs.result ?? arrow) : (signs.between[i - 1] ?? '');
          const fits = same(matrices[i]);
          return (
            <Fragment key={part.name}>
              {i > 0 && <span className="sign">{sign}</span>}
              <Heatmap
                scene={scene}
                title={part.title}
                role={part.role}
                matrix={matrices[i]}
                scale={part.scale}
                cell={stacked && matrices[i].rows === 1 && main.rows > 1 ? { ...size, height: STRIP } : size}
                labels={{ rows: stacked || i === 0 || !fits, cols: !stacked || i === 0 }}
                labelRoom={stacked ? labels : 0}
                allowed={fits ? allowed : undefined}
                {...(fits ? { chosen: cell, onChoose: selecting.onChoose, onHover: selecting.onHover } : {})}
                markedRow={last && main.rowAxis.endsWith(':target') ? scene.row : undefined}
                beside={beside[i]}
              />
            </Fragment>
          );
        })}
      </div>
      <div className="below">
        {step && <Equation {...{ scene, step, result: main, allowed, cell, head, heads: result.heads }} />}
        <Legend texts={scene.texts} scale={result.scale} masked={allowed !== undefined} />
      </div>
    </>
  );
}
