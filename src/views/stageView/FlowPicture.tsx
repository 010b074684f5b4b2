import { Fragment } from 'react';
import { stageText } from '../../i18n/stageTexts';
import type { Step } from '../../plan/plan';
import { wordsOf } from '../axisName';
import { HeadGrid } from '../heatmap/HeadGrid';
import { Heatmap } from '../heatmap/Heatmap';
import { rowLabelWidth } from '../heatmap/layout';
import { Legend } from '../legend/Legend';
import { type Matrix, rowOf } from '../matrix';
import type { Scene } from '../scene';
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

/** What a sentence below the matrices takes. */
const SAID = 22;

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

  const told = said(scene, step, result, main, cell.row, head);
  const same = (m: Matrix): boolean => m.cols === main.cols && m.rows === main.rows;
  const behind = Math.max(0, ...beside.map((columns) => columns.reduce((sum, c) => sum + c.width, 0)));
  const stacked = areStacked(matrices, width, labels + behind);
  const size = flowLayout({ ...room, parts: matrices, beside: behind, height: told ? height - SAID : height });
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
      {told && <p className="flow-said">{told}</p>}
      <div className="below">
        {step && <Equation {...{ step, allowed, cell, head }} scene={ofOneSide(scene)} name={result.name} />}
        <Legend texts={scene.texts} scale={result.scale} side={result.side} masked={allowed !== undefined} />
      </div>
    </>
  );
}

/** What there is to say of the row looked at, of this side alone. */
function said(scene: Scene, step: Step | undefined, result: Shown, main: Matrix, row: number, head: number) {
  const before = step && shown(scene, step.from[0])?.matrix(head, result.heads);
  const isRow = result.role === 'weights' || result.role === 'scores';
  if (!step || !before || before.rows !== main.rows || result.side !== 'after' || !isRow) return undefined;
  return scene.sayRow?.({ step, before: rowOf(before, row), after: rowOf(main, row) });
}
