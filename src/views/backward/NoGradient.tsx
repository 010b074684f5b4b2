import { fill } from '../../i18n/fill';
import { wordsOf } from '../axisName';
import { Heatmap } from '../heatmap/Heatmap';
import { cellSize, rowLabelWidth } from '../heatmap/layout';
import { indexAt } from '../matrix';
import { shown } from '../stageView/shown';
import { resultOf } from '../stageView/stageResult';
import type { BackwardViewProps } from './backwardProps';
import { type Derivative, whyNone } from './derivative';
import { CELLS, tensorTitle } from './gradientMap';
import { scalarText, sentence } from './scalarText';

/** Why a stage has no gradient. */
export function NoGradient({ scene, stage, derivative, words }: BackwardViewProps) {
  const name = resultOf(stage);
  return (
    <p className="stage-sentence">
      <b>{words.none}.</b> {sentence(reason(words, derivative, name, tensorTitle(scene, name)))}
    </p>
  );
}

function reason(words: BackwardViewProps['words'], derivative: Derivative, tensor: string, name: string): string {
  const found = whyNone(derivative, tensor);
  if (found.why === 'beside') return fill(words.beside, { name, scalar: scalarText(words, derivative) });
  return found.by.kernel === 'select' ? words.blockedBySelection : fill(words.blocked, { name });
}

/** The stage's own numbers: pointing at one, a reader can check that the scalar stays as it is. */
export function WithoutGradient({
  scene,
  stage,
  width,
  height,
  onHover,
}: BackwardViewProps & { readonly width: number }) {
  const result = shown(scene, resultOf(stage));
  if (!result) return null;
  const matrix = result.matrix(scene.head);
  const labels = rowLabelWidth(wordsOf(scene.picture, matrix.rowAxis, matrix.rows) ?? ['00']);
  return (
    <Heatmap
      scene={scene}
      name={result.name}
      title={result.title}
      role={result.role}
      matrix={matrix}
      scale={result.scale}
      cell={cellSize({ rows: matrix.rows, cols: matrix.cols, width: width - labels - 12, height: height / 2 }, CELLS)}
      onHover={(cell) => onHover(cell && { tensor: result.name, index: indexAt(matrix, cell) })}
    />
  );
}
