import { DISTRIBUTION } from '../../shaders/draw';
import { shapeUniforms } from '../../shaders/reshape';
import { keepThreshold } from '../chance/distributions';
import { streamKey } from '../chance/streamKey';
import type { Uniforms } from '../plan/plan';
import { type Scope, step } from './scope';

/** Where the numbers of one use of chance come from: given as a tensor of the plan, or drawn from a named stream. */
export type Chance =
  | { readonly given: string }
  | {
      readonly seed: number;
      /** The stream's path, e.g. `dec.0.cross.noise`. */
      readonly stream: string;
      /** Absolute position of the first row, so that word by word draws the same as all at once. */
      readonly row0?: number;
    };

export type NoiseDistribution = 'normal' | 'uniform' | 'gumbel';

/** The pattern ε of a noise, shaped like `like`; `kind` is its stage. */
export const noisePattern = (
  scope: Scope,
  like: string,
  chance: Chance,
  distribution: NoiseDistribution,
  kind = 'noise',
  name = 'noise',
): string => pattern(scope, kind, like, name, chance, { distribution: DISTRIBUTION[distribution] });

/** A mask of 0 and 1 shaped like `like`, each 1 with probability 1 − p. */
export const keepMask = (scope: Scope, kind: string, like: string, name: string, chance: Chance, p: number): string =>
  pattern(scope, kind, like, name, chance, {
    distribution: DISTRIBUTION.bernoulli,
    threshold: keepThreshold(1 - p),
  });

/** What has one draw together: every key of a query, every query of a key, or a whole head. */
export type Shared = 'row' | 'column' | 'head';

/** A mask as `keepMask` makes it with one number for every row, column or head of `like` (B, H, N, M). */
export function sharedMask(
  scope: Scope,
  kind: string,
  like: string,
  name: string,
  chance: Chance,
  p: number,
  shared: Shared,
): string {
  const [batch, heads, rows, cols] = scope.build.shape(like);
  const one = { row: [rows, 1], column: [1, cols], head: [1, 1] }[shared];
  const axes = [batch, heads, ...one].map((size, axis) =>
    size === 1 ? '' : (scope.build.spec(like).axes[axis] ?? ''),
  );
  // Of this sum only the shape is read.
  const shape = step(scope, kind, 'sumTo', [like], `${name}_shape`, shapeUniforms([batch, heads, ...one]), axes);
  return keepMask(scope, kind, shape, name, chance, p);
}

/** One uniform number for every row of `like`; `kind` is its stage. */
export const rowUniform = (scope: Scope, like: string, chance: Chance, kind = 'select', name = 'sample_u'): string =>
  pattern(scope, kind, like, name, chance, { distribution: DISTRIBUTION.uniform, width: 1 });

function pattern(scope: Scope, kind: string, like: string, name: string, chance: Chance, uniforms: Uniforms): string {
  if ('given' in chance) return chance.given;
  const [key0, key1] = streamKey(chance.seed, chance.stream);
  // One number a row has the rows of `like` and no name for its single column.
  const axes = uniforms.width === 1 ? [...scope.build.spec(like).axes.slice(0, -1), ''] : undefined;
  const where = { key0, key1, row0: chance.row0 ?? 0 };
  return step(scope, kind, 'draw', [like], name, { ...uniforms, ...where }, axes, chance.stream);
}
