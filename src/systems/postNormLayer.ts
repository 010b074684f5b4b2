import { ACTIVATION } from '../../shaders/activation';
import { batchNorm } from './batchNorm';
import { addResidual } from './blocks';
import { type DropoutOptions, dropout } from './dropout';
import { layerNorm, type NormOver } from './layerNorm';
import { multiHead } from './multiHead';
import { off, parameter, type Scope, step } from './scope';

export interface PostNormOptions {
  /** Self-attention of so many heads and its projection; 0: one linear map of every row for itself. */
  readonly heads: number;
  /** On the branch before the sum, where it is a slip after attention, or on the sum. */
  readonly relu: 'none' | 'before' | 'after';
  readonly residual: boolean;
  /** One after the other, on the branch. */
  readonly dropouts: readonly DropoutOptions[];
  readonly norm: NormOver | 'batch' | 'none';
  readonly epsilon: number;
  /** How many batches the items are, for a norm over the batch. */
  readonly batches?: number;
}

/** LN(x + dropout(relu(sublayer(x)))), every part but the sublayer can be left out. (B, N, E). */
export function postNormLayer(scope: Scope, x: string, o: PostNormOptions): string {
  let y = o.heads > 0 ? multiHead(scope, x, x, { heads: o.heads }).output : dense(scope, x);
  if (o.relu === 'before') y = relu(scope, 'branch_relu', y, 'branch_relu');
  DROPOUTS.forEach(([kind, result], i) => {
    if (i < Math.max(1, o.dropouts.length)) {
      y = dropout(scope, kind, y, { result, mask: maskNames[i] }, o.dropouts[i]);
    }
  });
  y = addResidual(scope, x, y, 1, 'residual', { residual: o.residual });
  if (o.relu === 'after') y = relu(scope, 'sum_relu', y, 'sum_relu');
  if (o.norm === 'none') return off(scope, 'norm', 'layerNorm', y);
  if (o.norm === 'batch') return batchNorm(scope, y, 1, o.epsilon, o.batches);
  return layerNorm(scope, y, 1, o.norm, o.epsilon);
}

const DROPOUTS = [
  ['residual_dropout', 'branch_dropped'],
  ['dropout_again', 'branch_dropped_again'],
] as const;

/** What the masks are called, in order. */
export const maskNames = ['dropout_mask', 'dropout_again_mask'] as const;

const relu = (scope: Scope, kind: string, x: string, name: string): string =>
  step(scope, kind, 'activation', [x], name, { kind: ACTIVATION.relu });

/** y = W x of every row. (B, N, E). */
function dense(scope: Scope, x: string): string {
  const width = scope.build.shape(x)[2];
  return step(scope, 'dense', 'linear', [x, parameter(scope, 'W', [width, width], ['E', 'E'])], 'branch');
}
