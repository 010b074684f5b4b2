import { Fragment } from 'react';
import { stageText } from '../../i18n/stageTexts';
import { wordsOf } from '../axisName';
import { HeadGrid } from '../heatmap/HeadGrid';
import { Heatmap } from '../heatmap/Heatmap';
import { rowLabelWidth } from '../heatmap/layout';
import { Legend } from '../legend/Legend';
import type { Matrix } from '../matrix';
import { allowedIn } from './allowed';
import { Equation } from './Equation';
import './flow.css';
import { areStacked, fitsBeside, flowLayout, STRIP } from './flowLayout';
import { drawnOperands, readRows, rowNumbers } from './flowParts';
import { namedColumns } from './namedPlaces';
import { operation } from './operation';
import type { PictureProps } from './pictureProps';
import { shownIn } from './selection';
import { ofOneSide, type Shown, shown } from './shown';
import { mainStep, resultOf } from './stageResult';

/** Inputs, sign, result: for steps that work number by number or row by row, and for any kernel nobody has drawn. */
export function FlowPicture({ scene, stage, head, hovering, width, height, shared }: PictureProps) {
  const step = mainStep(stage);
  const result = shown(scene, resultOf(stage));
  if (!result) return null;
  const main = result.matrix(head);
  const drawn = (part: Shown): Matrix => {
    const m = part.matrix(head, result.heads);
    return step ? readRows(step, m, main) : m;
  };
  const colWords = wordsOf(scene.picture, main.colAxis, main.cols);
  const labels = rowLabelWidth(wordsOf(scene.picture, main.rowAxis, main.rows) ?? ['00']);
  const room = { colWords, labels, beside: 0, heads: result.heads, width, height, shared };
  const all = [...(step ? drawnOperands(scene, step) : []), result];
  const parts = shared && !fitsBeside({ ...room, parts: all.map(drawn) }) ? [result] : all;
  const matrices = parts.map(drawn);
  const cell = shownIn(scene, result.name, main, hovering);
  const allowed = allowedIn(scene.picture, stage, head, result.heads);
  const signs = step ? operation(step) : { between: [], result: '' };
  const arrow = `${stageText(scene.texts, stage).name || stage.kind} →`;
  const beside = parts.map((part, i) =>
    step ? rowNumbers(scene.texts, step, part, part === result, matrices[i]) : [],
  );

  const same = (m: Matrix): boolean => m.cols === main.cols && m.rows === main.rows;
  const behind = Math.max(0, ...beside.map((columns) => columns.reduce((sum, c) => sum + c.width, 0)));
  const stacked = areStacked(matrices, width, labels + behind);
  const size = flowLayout({ ...room, parts: matrices, beside: behind });
  return (
    <>
      {result.heads > 1 && (
        <HeadGrid
          scene={scene}
          heads={result.all()}
          scale={result.scale}
          allowed={allowed}
          chosen={head}
          onChoose={scene.onHead}
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
                name={part.name}
                title={part.title}
                role={part.role}
                matrix={matrices[i]}
                scale={part.scale}
                cell={stacked && matrices[i].rows === 1 && main.rows > 1 ? { ...size, height: STRIP } : size}
                labels={{ rows: stacked || i === 0 || !fits, cols: !stacked || i === 0 }}
                labelRoom={stacked ? labels : 0}
                allowed={fits ? allowed : undefined}
                {...(fits ? { chosen: cell, onHover: hovering.onHover } : {})}
                named={{ cols: [cell.col, ...namedColumns(main, scene.row)] }}
                markedRow={last && main.rowAxis.endsWith(':target') ? scene.row : undefined}
                beside={beside[i]}
              />
            </Fragment>
          );
        })}
      </div>
      <div className="below">
        {step && <Equation {...{ step, allowed, cell, head }} scene={ofOneSide(scene)} name={result.name} />}
        <Legend texts={scene.texts} scale={result.scale} side={result.side} masked={allowed !== undefined} />
      </div>
    </>
  );
}
