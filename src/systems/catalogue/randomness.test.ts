import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, meanOf, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { testEngine } from '../../../checks/testEngine';
import { deviation } from '../../engine/drawSummary';
import { runDraws } from '../../engine/runDraws';
import { initialSpread } from '../initialisation';
import { every, SOURCES, type Source } from '../randomSources';
import { randomness } from './randomness';

type Turned = NonNullable<Parameters<typeof runSystem<typeof randomness.knobs>>[1]>;
const only = (...on: Source[]): Turned => ({ ...every(false), ...Object.fromEntries(on.map((name) => [name, true])) });
const spread = (values: ArrayLike<number>): number =>
  Math.sqrt(meanOf(Array.from(values, (x) => (x - meanOf(values)) ** 2)));

/** Every pattern of chance in a run, by the name of its tensor. */
function patternsOf(turned: Turned): Record<string, number[]> {
  const { plan, tensors } = runSystem(randomness, turned);
  const drawn = plan.steps.filter(({ kernel }) => kernel === 'draw').flatMap(({ to }) => to);
  return Object.fromEntries(drawn.map((name) => [name, Array.from(tensors[name].values)]));
}

describe('sources of randomness', () => {
  test.each(SOURCES)('switching %s on or off changes no bit of the patterns of the others', (source) => {
    const all = patternsOf({ ...every(true), steps: 4 });
    const without = patternsOf({ ...every(true), [source]: false, steps: 4 });
    const alone = patternsOf({ ...only(source), steps: 4 });
    expect(Object.keys(without).length).toBeLessThan(Object.keys(all).length);
    expect({ ...without, ...alone }).toEqual(all);
    expect(Object.keys(alone).filter((name) => name in without)).toEqual([]);
  });

  test('no two uses of chance draw the same numbers, and the seed moves them all', () => {
    const uses = Object.entries(patternsOf({ ...every(true), steps: 4 })).filter(([, x]) => new Set(x).size > 2);
    const numbers = uses.map(([, values]) => values[0]);
    expect(new Set(numbers).size).toBe(numbers.length);
    const other = patternsOf({ ...every(true), steps: 4, seed: 2 });
    for (const [name, values] of uses) expect(other[name], name).not.toEqual(values);
  });

  test('without any source nothing is drawn', () => {
    expect(patternsOf(only())).toEqual({});
    expect(runSystem(randomness, only()).facts).toEqual({ on: 0, sources: 11 });
  });

  test('by layer: convolutions √(2/fan-out), linear maps 0.01, biases 0, norms 1 and 0', () => {
    const { tensors } = runSystem(randomness, { ...only('init'), initScheme: 'byLayer' });
    expect(initialSpread('byLayer', 'convolution', [8, 3])).toBeCloseTo(Math.sqrt(2 / 24), 12);
    expect(initialSpread('xavier', 'linear', [3, 8])).toBeCloseTo(Math.sqrt(2 / 11), 12);
    expect(initialSpread('kaiming', 'linear', [3, 8])).toBeCloseTo(0.5, 12);
    // 24 numbers: their spread is that of the distribution within 4/√48 of it, 64 numbers within 4/√128.
    expect(Math.abs(spread(tensors.W_conv.values) / Math.sqrt(2 / 24) - 1)).toBeLessThan(4 / Math.sqrt(48));
    for (const name of ['Wq', 'Wk', 'Wv', 'Wo']) {
      expect(Math.abs(spread(tensors[name].values) / 0.01 - 1), name).toBeLessThan(4 / Math.sqrt(128));
    }
    for (const name of ['b_conv', 'b_readout', 'norm1_beta']) expect(sumOf(tensors[name].values)).toBe(0);
    expect(new Set(tensors.norm1_gamma.values)).toEqual(new Set([1]));
  });

  test('scores of maps that start at N(0, 0.01) drown in a noise of 0.1', () => {
    const { here, there } = runPreset(randomness, 'smallStart');
    expect(spread(here.tensors.scores.values)).toBeLessThan(0.1 / 30);
    expect(spread(there.tensors.scores.values)).toBeGreaterThan(0.1);
    expect(here.tensors.noise.values).toEqual(there.tensors.noise.values);
  });

  test('pooling: the largest of each window, or one sampled in proportion to its activation', async () => {
    const still = runSystem(randomness, only()).tensors;
    const [places, kept] = [rowsOf(still.places), Array.from(still.pool_sums.values)];
    for (const [i, window] of places.entries()) expect(kept[i]).toBe(Math.max(...window));
    const { plan, inputs } = runSystem(randomness, { ...only('pooling') });
    const draws = 1000;
    const { tensors } = await runDraws(await testEngine(), plan, inputs, { of: ['pool_picked', 'pool_sums'], draws });
    places.slice(0, 32).forEach((window, i) => {
      const total = sumOf(window);
      window.forEach((value, j) => {
        const share = total > 0 ? value / total : 0;
        const error = Math.sqrt((share * (1 - share)) / draws);
        expect(Math.abs(tensors.pool_picked.mean[4 * i + j] - share)).toBeLessThan(5 * error + 1e-6);
      });
    });
    expect(meanOf(tensors.pool_sums.mean)).toBeLessThan(meanOf(kept));
  });

  test('augmentation takes the middle crop or another; a mini-batch is made of whole series', () => {
    const { tensors } = runSystem(randomness, only('augment', 'batch'));
    const series = rowsOf(tensors.series);
    const starts = rowsOf({ ...tensors.cropped, shape: [7, 18] }).map((crop, i) =>
      [0, 1, 2, 3, 4].find((start) => crop.every((value, t) => value === series[i][start + t])),
    );
    expect(starts).not.toContain(undefined);
    expect(new Set(starts).size).toBeGreaterThan(1);
    const all = rowsOf(tensors.data_h).map(String);
    for (const row of rowsOf(tensors.batch_h)) expect(all).toContain(String(row));
  });

  test('random features: one mask for all passes of an epoch, or one a pass', () => {
    const masks = (featuresPer: 'epoch' | 'forward') => {
      const { tensors } = runSystem(randomness, { ...only('features'), featuresPer, featuresP: 0.5, steps: 8 });
      return new Set(
        Object.keys(tensors)
          .filter((name) => /(^|\.)feature_mask$/.test(name))
          .map((name) => String(tensors[name].values)),
      );
    };
    expect(masks('epoch').size).toBe(1);
    expect(masks('forward').size).toBeGreaterThan(4);
  });

  test('training lowers the loss, and its gradient is that of half the mean squared error', async () => {
    const losses = ([1, 4, 8] as const).map(
      (steps) => runSystem(randomness, { ...only(), steps }).tensors.loss.values[0],
    );
    expect(losses[1]).toBeLessThan(losses[0]);
    expect(losses[2]).toBeLessThan(losses[1]);
    const { tensors } = runSystem(randomness, only());
    const [h, W, wanted] = [tensors.data_h, tensors.W_readout, tensors.targets].map(rowsOf);
    const cost = (moved: number): number =>
      meanOf(
        h.map((row, n) =>
          sumOf(
            W.map((w, o) => (sumOf(w.map((x, e) => (x + (o + e === 0 ? moved : 0)) * row[e])) - wanted[n][o]) ** 2 / 2),
          ),
        ),
      );
    expect(tensors.dW.values[0]).toBeCloseTo((cost(1e-5) - cost(-1e-5)) / 2e-5, 8);
  });

  test('too much of it: the loss after four steps spreads many times as widely', async () => {
    const { here, there } = runPreset(randomness, 'tooMuch');
    const [much, little] = await Promise.all(
      [here, there].map(async ({ plan, inputs }) => {
        const drawn = await runDraws(await testEngine(), plan, inputs, { of: ['loss'], draws: 100 });
        return deviation(drawn.tensors.loss, 0);
      }),
    );
    expect(much).toBeGreaterThan(20 * little);
  });

  test('presets', () => checkSystem(randomness));

  test('gradients through every source, back over four steps of training', async () => {
    const { plan, inputs } = runSystem(randomness, { ...every(true), init: false, steps: 4 });
    await checkDerivative(plan, inputs, 'answer', ['x', 'W_conv', 'Wq', 'W_readout', 'b_readout'], 2e-5);
  });
});
