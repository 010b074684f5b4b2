import { fill } from '../../i18n/fill';
import { placeName, wordsOf } from '../axisName';
import { scaleOf } from '../colours/colourScale';
import type { Role } from '../colours/role';
import { Heatmap } from '../heatmap/Heatmap';
import { cellSize, WORD_CELLS } from '../heatmap/layout';
import { headsOf, type Matrix, matrixOf } from '../matrix';
import { axesOf } from '../picture';
import type { Scene } from '../scene';
import type { BackwardViewProps } from './backwardProps';
import type { Pass } from './derivative';
import { hatching, tensorTitle } from './gradientMap';
import { softmaxJacobian } from './jacobian';
import { lookedAt } from './lookedAt';

const WEIGHTS: Role = 'weights';

type JacobianPictureProps = BackwardViewProps & { readonly pass: Pass; readonly width: number };

/** The Jacobian of the softmax row that is looked at. */
export function JacobianPicture({ scene, pass: { step, results }, stage, words, width }: JacobianPictureProps) {
  const { picture, texts, head } = scene;
  const weights = picture.tensors[step.to[0]];
  const arriving = picture.tensors[results[0].gradient];
  if (step.kernel !== 'softmax' || !weights || !arriving) return null;
  const axes = axesOf(picture, step.to[0]);
  const m = matrixOf(weights, axes, head);
  const looked = matrixOf(arriving, axes, head);
  const { row } = lookedAt(scene, results[0].gradient, looked, hatching(scene, stage, looked, headsOf(arriving, axes)));
  const { places, values } = softmaxJacobian(m, row);
  const count = places.length;
  const matrix: Matrix = {
    ...{ rows: count, cols: count, values, offset: 0, rowStride: count, colStride: 1 },
    ...{ rowAxis: 'M:jacobian', colAxis: 'M:jacobian' },
  };
  const names = wordsOf(picture, m.colAxis, m.cols);
  // Only some places of a long row are shown: they have a list of words of their own.
  const list = names && { jacobian: places.map((place) => names[place]) };
  const own: Scene = { ...scene, picture: { ...picture, words: { ...picture.words, ...list } } };
  const name = placeName(wordsOf(picture, m.rowAxis, m.rows), m.rowAxis, row, texts, 'row');
  const { title, say, largest } = words.jacobian;
  return (
    <div className="jacobian">
      <Heatmap
        scene={own}
        title={fill(title, {
          row: name,
          weights: tensorTitle(scene, step.to[0]),
          scores: tensorTitle(scene, step.from[0]),
        })}
        role={WEIGHTS}
        matrix={matrix}
        scale={scaleOf({ shape: [count, count], values }, 'plain')}
        cell={cellSize(
          { rows: count, cols: count, width: Math.min(width - 90, 58 * count), height: 24 * count },
          WORD_CELLS,
        )}
      />
      <p className="hint">{count === m.cols ? say : fill(largest, { count: String(count), all: String(m.cols) })}</p>
    </div>
  );
}
