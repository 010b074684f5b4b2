import { permuteUniforms } from '../../shaders/permute';
import { shapeUniforms } from '../../shaders/reshape';
import type { Uniforms } from '../plan/plan';
import { parameter, type Scope, step } from './scope';

/**
 * Norm over the batch (Ioffe & Szegedy 2015, with the statistics of the batch at hand): one mean and one variance for each
 * feature, over all rows of all items, so that every item depends on all others. With `batches`, the items are those of so
 * many batches, one after the other. Parameters are called as those of a layer norm. (B, N, E).
 *
 * It is a layer norm of the features' columns; that one's γ and β belong to places in a column and are the inputs
 * `norm_ones` and `norm_zeros` (B·N).
 */
export function batchNorm(scope: Scope, x: string, which: number, epsilon: number, batches = 1): string {
  const { build } = scope;
  const name = `norm${which}`;
  const [items, rows, width] = build.shape(x);
  const column = (items / batches) * rows;
  const [ones, zeros] = ['norm_ones', 'norm_zeros'].map((constant) => build.input(constant, [column], ['N']));
  const part = (
    kernel: string,
    from: readonly string[],
    to: string,
    uniforms: Uniforms,
    axes: readonly string[],
  ): string => step(scope, 'norm', kernel, from, `${name}_${to}`, uniforms, axes);
  const turned = permuteUniforms([0, 2, 1]);

  const table = part('reshape', [x], 'rows', shapeUniforms([batches, column, width]), ['B', 'N', 'E']);
  const columns = part('permute', [table], 'columns', turned, ['B', 'E', 'N']);
  const normed = part('layerNorm', [columns, ones, zeros], 'normed', { epsilon }, ['B', 'E', 'N']);
  const back = part('permute', [normed], 'back', turned, ['B', 'N', 'E']);
  const { axes } = build.spec(x);
  const rowsAgain = part('reshape', [back], 'items', shapeUniforms([items, rows, width]), axes); // (B, N, E)
  const gamma = parameter(scope, `${name}_gamma`, [width], ['E']);
  const beta = parameter(scope, `${name}_beta`, [width], ['E']);
  const stretched = part('multiply', [rowsAgain, gamma], 'stretched', {}, axes);
  return step(scope, 'norm', 'add', [stretched, beta], name, {}, axes);
}
