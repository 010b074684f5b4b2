import { drawsTexts } from '../../i18n/draws';
import { fill } from '../../i18n/fill';
import { placeName, wordsOf } from '../../views/axisName';
import { cellOf, type Matrix } from '../../views/matrix';
import type { Scene } from '../../views/scene';
import { usePage } from '../page';
import { wholeIndex } from './drawnTensor';
import { NumberDraws } from './NumberDraws';
import { TopKeys } from './TopKeys';
import { counted, type FoundDraws } from './useDraws';

interface CellDrawsProps {
  readonly scene: Scene;
  readonly run: FoundDraws;
  readonly tensor: string;
  /** The number looked at, in the tensor as it is shown. */
  readonly index: number;
  readonly matrix: Matrix;
}

/** The number looked at over many draws, and which key of its row is on top how often. */
export function CellDraws({ scene, run, tensor, index, matrix }: CellDrawsProps) {
  const words = drawsTexts[usePage().language];
  const { shape, draws } = run.found.tensors[tensor];
  const shown = run.result.tensors[tensor];
  const i = wholeIndex(shape, shown.shape, index);
  const { row = 0, col = 0 } = cellOf(matrix, index) ?? {};
  const along = (axis: string, size: number, place: number, fallback: 'row' | 'column'): string =>
    placeName(wordsOf(scene.picture, axis, size), axis, place, scene.texts, fallback);
  const place = {
    row: along(matrix.rowAxis, matrix.rows, row, 'row'),
    column: along(matrix.colAxis, matrix.cols, col, 'column'),
  };
  const last = tensor.slice(tensor.lastIndexOf('.') + 1);
  return (
    <NumberDraws
      {...{ run, tensor }}
      index={i}
      own={shown.values[index]}
      title={fill(words.cell.title, { tensor: scene.texts.tensors[last] ?? last, ...place })}
      label={fill(words.cell.label, { ...place, n: counted(draws) })}
    >
      <TopKeys {...{ run, tensor, along, matrix }} row={Math.floor(i / (shape.at(-1) ?? 1))} />
    </NumberDraws>
  );
}
