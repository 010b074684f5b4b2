import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, meanOf, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { scoreNoise } from './scoreNoise';

const top = (row: readonly number[]): number => row.indexOf(Math.max(...row));
const NOISY = { tokens: 4, heads: 1, width: 4, noiseSigma: 0.3 } as const;

/** Over rows of several examples: how often noise changes the top key, and how much weight it moves. */
function effect(turned: Parameters<typeof runSystem<typeof scoreNoise.knobs>>[1]): { flips: number; moved: number } {
  const flips: number[] = [];
  const moved: number[] = [];
  for (const example of [1, 2]) {
    const weights = (noiseSigma: number): number[][] =>
      rowsOf(
        runSystem(scoreNoise, { ...turned, tokens: 128, example, seed: example, noiseSigma }).tensors.weights_soft,
      );
    const clean = weights(0);
    weights(turned!.noiseSigma!).forEach((row, i) => {
      flips.push(Number(top(row) !== top(clean[i])));
      moved.push(sumOf(row.map((w, j) => Math.abs(w - clean[i][j]))) / 2);
    });
  }
  return { flips: meanOf(flips), moved: meanOf(moved) };
}

describe('score noise', () => {
  // TEACHING.md, claim 3: N = 128, D = 16, E = 64.
  test.each([
    ['sqrtD', 0.1, 0.15, 0.04],
    ['sqrtD', 1, 0.78, 0.38],
    ['sqrtE', 0.3, 0.63, 0.12],
    ['sqrtE', 3, 0.98, 0.8],
  ] as const)(
    '%s, σ = %f: another key is on top in %f of the rows, and %f of the weight moves',
    (scale, noiseSigma, flips, moved) => {
      const measured = effect({ scale, noiseSigma });
      expect(Math.abs(measured.flips - flips)).toBeLessThan(0.03);
      expect(Math.abs(measured.moved - moved)).toBeLessThan(0.015);
    },
  );

  test('σ scales one fixed pattern; rows stay weights', () => {
    const [one, three] = [0.1, 0.3].map((noiseSigma) => runSystem(scoreNoise, { noiseSigma }).tensors);
    expect(one.noise.values).toEqual(three.noise.values);
    one.noisy_scores.values.forEach((s, i) => {
      expect(s - one.scores.values[i]).toBeCloseTo(0.1 * one.noise.values[i], 12);
    });
    for (const row of rowsOf(three.weights_soft)) expect(sumOf(row)).toBeCloseTo(1, 12);
  });

  test.each([
    ['normal', 0, 1],
    ['uniform', 0.5, Math.sqrt(1 / 12)],
    ['gumbel', 0.5772, Math.PI / Math.sqrt(6)],
  ] as const)('%s noise has mean %f and standard deviation %f', (distribution, mean, deviation) => {
    const { values } = runSystem(scoreNoise, { distribution, tokens: 128 }).tensors.noise;
    const measured = meanOf(values);
    expect(Math.abs(measured - mean)).toBeLessThan((5 * deviation) / Math.sqrt(values.length));
    const variance = meanOf(values.map((x) => (x - measured) ** 2));
    expect(Math.abs(Math.sqrt(variance) / deviation - 1)).toBeLessThan(0.02);
  });

  test('left on in evaluation, two evaluations of one input differ; gated, they do not', () => {
    const evaluated = (noiseWhen: 'always' | 'training', seed: number) =>
      runSystem(scoreNoise, { training: 'eval', noiseWhen, seed }).tensors.weights_soft.values;
    expect(evaluated('always', 1)).not.toEqual(evaluated('always', 2));
    expect(evaluated('training', 1)).toEqual(evaluated('training', 2));
  });

  test('noise on weights leaves weights: none below 0, rows of 1', () => {
    const { tensors } = runSystem(scoreNoise, { noiseOn: 'weights', noiseSigma: 0.2 });
    expect(tensors.moved_weights.values.some((w) => w < 0)).toBe(true);
    expect(tensors.noisy_weights.values.every((w) => w >= 0)).toBe(true);
    for (const row of rowsOf(tensors.noisy_weights)) expect(sumOf(row)).toBeCloseTo(1, 12);
  });

  test('noise on the inputs moves queries, keys and values', () => {
    const { here, there } = runPreset(scoreNoise, 'onInputs');
    for (const name of ['q', 'k', 'v']) expect(here.tensors[name].values).not.toEqual(there.tensors[name].values);
  });

  test('each use of chance has a stream of its own, and a token more reshuffles nothing', () => {
    const pattern = (noiseOn: 'scores' | 'weights', tokens: 4 | 8 = 8) =>
      rowsOf(runSystem(scoreNoise, { noiseOn, tokens }).tensors[noiseOn === 'scores' ? 'noise' : 'weight_noise']);
    expect(pattern('scores')).not.toEqual(pattern('weights'));
    expect(pattern('scores', 4)[1]).toEqual(pattern('scores', 8)[1].slice(0, 4));
  });

  test('presets', () => checkSystem(scoreNoise));

  test.each([
    ['scores', ['x', 'Wq', 'Wv']],
    ['weights', ['x', 'Wk']],
    ['inputs', ['x', 'Wq']],
  ] as const)('gradients with noise on %s', async (noiseOn, of) => {
    const { plan, inputs } = runSystem(scoreNoise, { ...NOISY, noiseOn });
    await checkDerivative(plan, inputs, 'context', of, 2e-5);
  });
});
