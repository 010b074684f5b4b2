import { fill } from '../../i18n/fill';
import { Heatmap } from '../heatmap/Heatmap';
import { cellSize } from '../heatmap/layout';
import { Legend } from '../legend/Legend';
import { percent } from '../numberFormat';
import { OutputBars } from '../outputs/OutputBars';
import { pointAtWord, pointedWords } from '../pointer';
import './outputPicture.css';
import { namedColumns } from './namedPlaces';
import type { PictureProps } from './pictureProps';
import { shown } from './shown';
import { resultOf } from './stageResult';

const ALL_WORDS = { min: { width: 2, height: 10 }, max: { width: 8, height: 22 } };

/** What every output step produced: the word, or the likeliest words and the probabilities of all of them. */
export function OutputPicture({ scene, stage, width }: PictureProps) {
  const { picture, texts, row } = scene;
  const outputs = picture.output ?? [];
  const before = picture.words.target ?? [];
  const lit = pointedWords(scene.pointer, 'target');
  const result = stage.kind === 'word' ? undefined : shown(scene, resultOf(stage));
  const matrix = result?.matrix(0);
  return (
    <>
      <ul className="output-steps">
        {outputs.map((output, t) => {
          const after = fill(texts.picture.word, { word: before[t] ?? '' });
          const kind = `${t === row ? 'marked' : ''}${lit.includes(t) ? ' lit' : ''}`;
          return (
            <li
              key={t}
              className={kind}
              onPointerEnter={() => scene.onPoint(pointAtWord('target', t))}
              onPointerLeave={() => scene.onPoint({})}
            >
              <p>
                {before[t]} → {stage.kind === 'word' && <b>{output.word}</b>}
                {stage.kind === 'word' && <small>{percent(output.probability)}</small>}
              </p>
              {stage.kind !== 'word' && (
                <OutputBars
                  output={output}
                  limit={outputs.length > 4 ? 3 : 5}
                  label={fill(texts.picture.likeliest, { word: after })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {result && matrix && (
        <div className="output-all">
          <Heatmap
            scene={scene}
            name={result.name}
            title={result.title}
            role={result.role}
            matrix={matrix}
            scale={result.scale}
            cell={cellSize({ rows: matrix.rows, cols: matrix.cols, width: width - 90, height: 160 }, ALL_WORDS)}
            named={{ cols: namedColumns(matrix, row) }}
            markedRow={row}
          />
          <Legend texts={texts} scale={result.scale} side={result.side} />
        </div>
      )}
    </>
  );
}
