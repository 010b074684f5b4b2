import type { Facts } from '../../i18n/fill';
import type { Stage } from '../../plan/stages';
import { placeName, wordsOf } from '../axisName';
import { matrixOf } from '../matrix';
import { short } from '../numberFormat';
import { axesOf } from '../picture';
import type { Scene } from '../scene';
import { shown } from './shown';
import { mainStep, resultOf } from './stageResult';

/** What can be said about a stage of any kernel: what it makes, in which shape, and its largest number and where it is. */
export function resultFacts(scene: Scene, stage: Stage): Facts {
  const { picture, texts } = scene;
  const name = resultOf(stage);
  const tensor = picture.tensors[name];
  const kernel = mainStep(stage)?.kernel ?? stage.steps[0]?.kernel ?? stage.kind;
  if (!tensor || tensor.values.length === 0) return { kernel };
  let most = 0;
  for (let i = 1; i < tensor.values.length; i++) if (tensor.values[i] > tensor.values[most]) most = i;
  const axes = axesOf(picture, name);
  const { cols, rows, rowAxis, colAxis } = matrixOf(tensor, axes);
  const rest = most % (rows * cols);
  const along = (axis: string, size: number, place: number, fallback: 'row' | 'column'): string =>
    placeName(wordsOf(picture, axis, size), axis, place, texts, fallback);
  return {
    kernel,
    made: shown({ ...scene, side: 'after' }, name)?.title ?? name,
    shape: tensor.shape.join(' × '),
    most: short(tensor.values[most]),
    row: along(rowAxis, rows, Math.floor(rest / cols), 'row'),
    column: along(colAxis, cols, rest % cols, 'column'),
  };
}
