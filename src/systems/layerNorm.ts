import { shapeUniforms } from '../../shaders/reshape';
import { parameter, type Scope, step } from './scope';

/** What one mean and one variance are taken over. */
export type NormOver = 'features' | 'timeFeatures';

/**
 * Layer norm (Ba et al. 2016) over the features of each row; or over the rows and features of a whole item,
 * with the same γ and β on every row: every row then depends on all of them. (B, N, E).
 */
export function layerNorm(scope: Scope, x: string, which: number, over: NormOver = 'features', epsilon = 1e-5): string {
  const { build } = scope;
  const name = `norm${which}`;
  const width = build.shape(x).at(-1)!;
  const gamma = parameter(scope, `${name}_gamma`, [width], ['E']);
  const beta = parameter(scope, `${name}_beta`, [width], ['E']);
  if (over === 'features') return step(scope, 'norm', 'layerNorm', [x, gamma, beta], name, { epsilon });

  const [batch, rows] = build.shape(x);
  const [item, ...inItem] = build.spec(x).axes; // B, then N and E
  const flat = (from: string, to: string, shape: readonly number[], axes: readonly string[]): string =>
    step(scope, 'norm', 'reshape', [from], to, shapeUniforms(shape), axes);
  const [gammas, betas] = [gamma, beta].map((from, i) => {
    const to = `${name}_${['gamma', 'beta'][i]}`;
    const repeated = step(scope, 'norm', 'stretch', [from], `${to}_rows`, shapeUniforms([rows, width]), inItem); // (N, E)
    return flat(repeated, `${to}_flat`, [rows * width], ['E']); // (N·E)
  });
  const flattened = flat(x, `${name}_item`, [batch, rows * width], [item, 'E']); // (B, N·E)
  const normed = step(scope, 'norm', 'layerNorm', [flattened, gammas, betas], `${name}_flat`, { epsilon });
  return step(scope, 'norm', 'reshape', [normed], name, shapeUniforms([batch, rows, width]), build.spec(x).axes);
}
