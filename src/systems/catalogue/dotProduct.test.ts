import { describe, expect, test } from 'vitest';
import { runOnCpu } from '../../engine/cpuEngine';
import { NOTHING_GIVEN } from '../system';
import { dotProduct } from './dotProduct';

const knobs = { width: 64, heads: 1, tokens: 64, scale: 'none', temperature: 1, seed: 1 } as const;

/** Mean entropy of the rows of weights, in nats, and the mean of 1 − Σa², the trace of the softmax's Jacobian. */
function spread(changed: Partial<Parameters<typeof dotProduct.run>[0]>): { entropy: number; trace: number } {
  const { plan, inputs } = dotProduct.run({ ...knobs, ...changed }, NOTHING_GIVEN);
  const { shape, values } = runOnCpu(plan, inputs, ['weights_soft']).tensors.weights_soft;
  const rows = values.length / shape[3];
  let entropy = 0;
  let squares = 0;
  for (const a of values) {
    if (a > 0) entropy -= a * Math.log(a);
    squares += a * a;
  }
  return { entropy: entropy / rows, trace: 1 - squares / rows };
}

const over = (seeds: number, changed: Parameters<typeof spread>[0]) => {
  const all = Array.from({ length: seeds }, (_, seed) => spread({ ...changed, seed }));
  const mean = (of: 'entropy' | 'trace') => all.reduce((sum, one) => sum + one[of], 0) / seeds;
  return { entropy: mean('entropy'), trace: mean('trace') };
};

describe('scaled dot-product attention', () => {
  // TEACHING.md, claim 1: N = 64.
  test.each([
    [4, 2.81, 0.85],
    [16, 1.38, 0.56],
    [64, 0.6, 0.3],
    [512, 0.17, 0.09],
  ] as const)('unscaled, D = %i: row entropy %f nats, trace %f', (width, entropy, trace) => {
    const measured = over(8, { width });
    expect(Math.abs(measured.entropy - entropy)).toBeLessThan(0.05);
    expect(Math.abs(measured.trace - trace)).toBeLessThan(0.02);
  });

  test('with ÷√D the entropy stays near 3.69 whatever D is', () => {
    for (const width of [4, 64, 512] as const) {
      const measured = over(8, { width, scale: 'sqrtD' });
      expect(Math.abs(measured.entropy - 3.69)).toBeLessThan(0.06);
      expect(Math.abs(measured.trace - 0.96)).toBeLessThan(0.01);
    }
  });

  // The first slip: N = 128, D = 16, E = 64.
  test.each([
    ['none', 1.64],
    ['sqrtD', 4.37],
    ['sqrtE', 4.73],
  ] as const)('N = 128, D = 16, E = 64, %s: row entropy %f nats', (scale, entropy) => {
    expect(Math.abs(over(4, { tokens: 128, width: 16, heads: 4, scale }).entropy - entropy)).toBeLessThan(0.05);
  });
});
