import { permuteUniforms } from '../../shaders/permute';
import { shapeUniforms } from '../../shaders/reshape';
import { type Scope, step } from './scope';

/**
 * Whose mask a row of the stack gets: row h·B + b that of item b (`tiled`), which is right, or the slip of repeating
 * each item's mask for as many rows as there are heads (`repeated`).
 */
export type MaskOrder = 'tiled' | 'repeated';

const HEADS_FIRST = permuteUniforms([1, 0, 2, 3]);

/** Heads as further batch items, head-major. (B, H, N, D) → (H·B, 1, N, D). */
export function stackHeads(scope: Scope, x: string): string {
  const { shape, axes } = scope.build.spec(x);
  const [batch, heads, rows, width] = shape;
  const first = step(scope, 'stack', 'permute', [x], `${x}_heads_first`, HEADS_FIRST, ['H', 'B', axes[2], 'D']);
  const flat = shapeUniforms([heads * batch, 1, rows, width]);
  return step(scope, 'stack', 'reshape', [first], `${x}_stacked`, flat, ['B', '', axes[2], 'D']);
}

/** The way back. (H·B, 1, N, D) → (B, H, N, D). */
export function unstackHeads(scope: Scope, x: string, heads: number): string {
  const { shape, axes } = scope.build.spec(x);
  const [stacked, , rows, width] = shape;
  const cut = shapeUniforms([heads, stacked / heads, rows, width]);
  const first = step(scope, 'unstack', 'reshape', [x], `${x}_heads_first`, cut, ['H', 'B', axes[2], 'D']);
  return step(scope, 'unstack', 'permute', [first], `${x}_unstacked`, HEADS_FIRST, ['B', 'H', axes[2], 'D']);
}

/** A mask of every item for the rows of the stack: lengths (B) → (H·B), or keys (B, 1, N, M) → (H·B, 1, N, M). */
export function stackMask(scope: Scope, mask: string, heads: number, order: MaskOrder): string {
  const { shape, axes } = scope.build.spec(mask);
  const [batch] = shape;
  const [rest, labels] = [shape.slice(2), axes.slice(2)];
  const tiled = order === 'tiled';
  const apart = shapeUniforms(tiled ? [1, batch, ...rest] : [batch, 1, ...rest]);
  const spread = shapeUniforms(tiled ? [heads, batch, ...rest] : [batch, heads, ...rest]);
  const flat = shapeUniforms(rest.length ? [heads * batch, 1, ...rest] : [heads * batch]);
  const items = step(
    scope,
    'stack',
    'reshape',
    [mask],
    `${mask}_apart`,
    apart,
    tiled ? ['', 'B', ...labels] : ['B', '', ...labels],
  );
  const all = step(
    scope,
    'stack',
    'stretch',
    [items],
    `${mask}_for_all`,
    spread,
    tiled ? ['H', 'B', ...labels] : ['B', 'H', ...labels],
  );
  return step(scope, 'stack', 'reshape', [all], `${mask}_stacked`, flat, rest.length ? ['B', '', ...labels] : ['B']);
}
