import { type Matrix, matrixOf, rowOf } from '../matrix';
import type { Picture } from '../picture';
import { axesOf } from '../picture';
import { effectiveKeys, meanEntropyBits } from './entropy';
import type { HeadBlock } from './headBlock';
import { contributions, type HeadShare, headShares } from './headShares';

/** The numbers of one head, for one row that is looked at. */
export interface HeadFigures {
  /** Where heads are projected: what this one has in the output. */
  readonly share?: HeadShare;
  /** Mean over the rows that have weight; undefined where none has. */
  readonly bits?: number;
  readonly keys?: number;
  /** The key with the most weight in the row, and that weight. */
  readonly key: number;
  readonly weight: number;
}

/** The weights of every head of a block. */
export function weightsOf(picture: Picture, { weights }: HeadBlock): Matrix[] {
  const tensor = picture.tensors[weights];
  const axes = axesOf(picture, weights);
  return Array.from({ length: tensor.shape[1] }, (_, head) => matrixOf(tensor, axes, head));
}

/** The numbers of every head of a block, for one of its rows. */
export function headFigures(picture: Picture, block: HeadBlock, row: number): HeadFigures[] {
  const { output } = block;
  const shares = output && headShares(contributions(picture.tensors[output.context], picture.tensors[output.wo], row));
  return weightsOf(picture, block).map((head, h) => {
    const bits = meanEntropyBits(head);
    const weights = rowOf(head, row);
    const weight = Math.max(...weights);
    return {
      share: shares?.[h],
      bits,
      keys: bits === undefined ? undefined : effectiveKeys(bits),
      key: weights.indexOf(weight),
      weight,
    };
  });
}
