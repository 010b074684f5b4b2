import { describe, test } from 'vitest';
import { checkDerivative, kernelCase, randomTensor } from '../checks/kernelCase';
import { kernels } from '../src/engine/kernels';
import { PlanBuilder } from '../src/plan/planBuilder';
import { roundToFloat32, tensor } from '../src/tensor/tensor';

const WIDTH = 6;
const gamma = randomTensor([WIDTH], 1);

describe('layerNormGrad', () => {
  kernelCase('the whole Jacobian', againstJacobian([1, 2, 4, -3, 0.5, 0.25]));
  kernelCase('far from zero', againstJacobian([4096, 4097, 4098.5, 4094, 4096.25, 4099]));
  kernelCase('a constant row: g ∘ gamma without its average, times 1/√ε', againstJacobian([5, 5, 5, 5, 5, 5]));
});

test('differentiated once more, by x on all ways', async () => {
  const build = new PlanBuilder(kernels);
  for (const [name, shape] of Object.entries({ x: [2, WIDTH], gamma: [WIDTH], beta: [WIDTH], g: [2, WIDTH] })) {
    build.input(name, shape);
  }
  build.step('layerNorm', ['x', 'gamma', 'beta'], ['y', 'mean', 'rstd', 'offset']);
  build.step('layerNormGrad', ['x', 'gamma', 'rstd', 'offset', 'g'], 'dx');
  const inputs = { x: randomTensor([2, WIDTH], 3), gamma, beta: gamma, g: randomTensor([2, WIDTH], 4) };
  const rounded = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, roundToFloat32(value)]));
  await checkDerivative(build.build(), rounded, 'dx', ['x', 'gamma', 'g'], 2e-5);
});

/** dx_j = Σ_i g_i · ∂y_i/∂x_j with ∂y_i/∂x_j = γ_i · rstd · (δ_ij − 1/width − n_i n_j / width), written out. */
function againstJacobian(row: number[]) {
  const g = roundToFloat32(randomTensor([1, WIDTH], 2));
  const scale = roundToFloat32(gamma).values;
  const mean = row.reduce((sum, x) => sum + x, 0) / WIDTH;
  const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / WIDTH;
  const rstd = 1 / Math.sqrt(variance + 1e-5);
  const n = row.map((x) => (x - mean) * rstd);
  const dx = n.map((nj, j) =>
    n.reduce((sum, ni, i) => sum + g.values[i] * scale[i] * rstd * (Number(i === j) - (1 + ni * nj) / WIDTH), 0),
  );
  return {
    kernel: 'layerNormGrad',
    from: {
      x: tensor([1, WIDTH], row),
      gamma,
      rstd: tensor([1, 1], [rstd]),
      offset: tensor([1, 1], [mean - row[0]]),
      g,
    },
    expect: { dx: tensor([1, WIDTH], dx) },
    // By x on all ways, through rstd and offset too: see below.
    differentiate: ['gamma', 'g'],
  };
}
