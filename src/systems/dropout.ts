import { DROPOUT_MODE } from '../../shaders/dropout';
import { type Chance, keepMask, type Shared, sharedMask } from './draw';
import { off, type Scope, step } from './scope';

export interface DropoutOptions {
  /** Probability that a number is dropped. */
  readonly p: number;
  readonly mode?: keyof typeof DROPOUT_MODE;
  readonly train: boolean;
  readonly chance: Chance;
  /** What is dropped together or not at all; absent: every number for itself. */
  readonly shared?: Shared;
}

/**
 * Dropout of x as a stage of its own: in training the mask and the masked numbers, in evaluation what the convention
 * leaves of it (`upscaleInTrain`: nothing, the stage is off). Answers the tensor that goes on.
 */
export function dropout(
  scope: Scope,
  kind: string,
  x: string,
  names: { result: string; mask: string },
  o: DropoutOptions | undefined,
): string {
  if (!o || o.p === 0 || (!o.train && o.mode !== 'downscaleInInfer')) return off(scope, kind, 'dropout', x);
  const mask = o.train ? maskOf(scope, kind, x, names.mask, o) : '';
  const mode = DROPOUT_MODE[o.mode ?? 'upscaleInTrain'];
  return step(scope, kind, 'dropout', [x, mask], names.result, { p: o.p, mode, train: Number(o.train) });
}

const maskOf = (scope: Scope, kind: string, x: string, name: string, { chance, p, shared }: DropoutOptions): string =>
  shared && !('given' in chance)
    ? sharedMask(scope, kind, x, name, chance, p, shared)
    : keepMask(scope, kind, x, name, chance, p);
