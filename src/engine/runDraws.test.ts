import { describe, expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import { testEngine } from '../../checks/testEngine';
import { droppedSum, gumbelMax } from '../chance/expectations';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { type AttentionOptions, attention } from '../systems/attention';
import { roundToFloat32 } from '../tensor/tensor';
import { binWidth, deviation, exactQuantile, meanError, quantile, topChanged } from './drawSummary';
import type { Tensors } from './engine';
import { kernels } from './kernels';
import { type DrawsOptions, type DrawsResult, runDraws } from './runDraws';
import { atDraw } from './sweep';
import { withoutChance } from './withoutChance';

const chance = (stream: string) => ({ seed: 7, stream });
const dropout = { p: 0.3, train: true, chance: chance('dropout') };
const gumbel = { sigma: 1, distribution: 'gumbel', chance: chance('noise') } as const;

const inputs: Tensors = Object.fromEntries(
  ['q', 'k', 'v'].map((name, i) => [name, roundToFloat32(randomTensor([1, 2, name === 'q' ? 2 : 4, 3], i + 1))]),
);

/** Attention of 2 heads, 2 queries and 4 keys. */
function planOf(options: AttentionOptions): Plan {
  const build = new PlanBuilder(kernels);
  for (const [name, { shape }] of Object.entries(inputs)) build.input(name, shape);
  attention({ build, prefix: '', parameters: '' }, 'q', 'k', 'v', options);
  return build.build();
}

const draw = async (plan: Plan, options: DrawsOptions): Promise<DrawsResult> =>
  runDraws(await testEngine(), plan, inputs, options);
const run = async (plan: Plan, wanted: string[]): Promise<Tensors> =>
  (await (await testEngine()).run(plan, inputs, wanted)).tensors;

describe('100,000 draws', () => {
  const draws = 100_000;

  test('the mean of dropped-out weights is the undropped weight, and they spread as the binomial says', async () => {
    const plan = planOf({ dropout });
    const result = await draw(plan, { draws, of: ['weights_dropped', 'context'] });
    const { weights_soft: weights } = await run(plan, ['weights_soft']);
    expect(result.draws).toBe(draws);
    const dropped = result.tensors.weights_dropped;
    weights.values.forEach((weight, i) => {
      const expected = droppedSum([weight], dropout.p);
      expect(Math.abs(dropped.mean[i] - weight)).toBeLessThan(5 * meanError(dropped, i));
      expect(Math.abs(dropped.mean[i] - weight)).toBeGreaterThan(0);
      expect(meanError(dropped, i)).toBeLessThan(0.01 * weight);
      // A standard deviation from n draws is itself off by about √((κ − 1)/4n) of its size; here κ is near 1.8.
      expect(Math.abs(deviation(dropped, i) / expected.deviation - 1)).toBeLessThan(0.01);
    });
    // Cell (h, n, d) of the context is the sum over the keys of weight times value.
    const { context } = result.tensors;
    context.mean.forEach((mean, i) => {
      const [head, query, d] = [Math.floor(i / 6), Math.floor(i / 3) % 2, i % 3];
      const terms = [0, 1, 2, 3].map(
        (key) => weights.values[(head * 2 + query) * 4 + key] * inputs.v.values[(head * 4 + key) * 3 + d],
      );
      const expected = droppedSum(terms, dropout.p);
      expect(Math.abs(mean - expected.mean)).toBeLessThan(5 * meanError(context, i));
      expect(Math.abs(deviation(context, i) / expected.deviation - 1)).toBeLessThan(0.02);
    });
  });

  test('arg-max of Gumbel-perturbed scores has softmax frequencies', async () => {
    const plan = planOf({ noise: gumbel });
    const result = await draw(plan, { draws, of: ['noisy_scores'], topOf: ['noisy_scores'] });
    const { raw_scores: scores, weights_soft: noisy } = await run(plan, ['raw_scores', 'weights_soft']);
    const { places, counts } = result.tensors.noisy_scores.top!;
    expect(places).toBe(4);
    for (let row = 0; row < 4; row++) {
      const own = Array.from(counts.slice(row * 4, row * 4 + 4));
      expect(own.reduce((sum, count) => sum + count)).toBe(draws);
      const chiSquared = (shares: number[]): number =>
        own.reduce((sum, count, i) => sum + (count - draws * shares[i]) ** 2 / (draws * shares[i]), 0);
      // Three degrees of freedom: above 16.27 once in a thousand.
      expect(chiSquared(gumbelMax(Array.from(scores.values.slice(row * 4, row * 4 + 4))))).toBeLessThan(16.27);
      // The softmax of one noisy draw is something else, which so many draws tell apart.
      expect(chiSquared(Array.from(noisy.values.slice(row * 4, row * 4 + 4)))).toBeGreaterThan(1000);
    }
  });
});

describe('summaries', () => {
  const noise = { sigma: 0.8, chance: chance('noise') };
  const plan = planOf({ noise, dropout, mask: { causal: true } });
  const of = ['weights_dropped', 'context', 'raw_scores'];
  const all = { of, histogramsOf: of, topOf: ['weights_dropped'], draws: 50 };

  test('of 50 draws are those of 50 single runs', async () => {
    const { tensors, backend } = await draw(plan, all);
    expect(backend).toBe((await testEngine()).backend);
    const singles = await Promise.all(Array.from({ length: 50 }, (_, d) => run(atDraw(plan, d), of)));
    const gate = backend === 'cpu' ? 1e-13 : 5e-6;
    let moving = 0;
    for (const name of of) {
      const { mean, squares, low, high, shape, histograms } = tensors[name];
      expect(shape).toEqual(plan.tensors[name].shape);
      const largest = Math.max(...high, ...low.map((x) => -x));
      mean.forEach((m, i) => {
        const x = singles.map((single) => single[name].values[i]);
        const want = x.reduce((sum, v) => sum + v) / 50;
        expect(Math.abs(m - want)).toBeLessThanOrEqual(gate * largest);
        const wantSquares = x.reduce((sum, v) => sum + (v - want) ** 2, 0);
        expect(Math.abs(squares[i] - wantSquares)).toBeLessThanOrEqual(gate * 50 * largest ** 2);
        expect([low[i], high[i]]).toEqual([Math.min(...x), Math.max(...x)]);
        if (high[i] > low[i]) moving++;
        const sorted = [...x].sort((a, b) => a - b);
        for (const q of [0.05, 0.5, 0.95]) {
          // A share of 50 draws is between two of them.
          const between = [exactQuantile(sorted, q - 0.02), exactQuantile(sorted, q + 0.02)];
          const width = 1.01 * binWidth(histograms!, i);
          expect(quantile(histograms!, i, q)).toBeGreaterThanOrEqual(between[0] - width);
          expect(quantile(histograms!, i, q)).toBeLessThanOrEqual(between[1] + width);
        }
      });
      const counted = histograms!.counts.reduce((sum, count) => sum + count);
      expect(counted).toBe(50 * mean.length);
    }
    expect(moving).toBeGreaterThan(10);
    expect(tensors.raw_scores.squares.every((x) => x === 0)).toBe(true);
    expect(tensors.raw_scores.top).toBeUndefined();

    const top = tensors.weights_dropped.top!;
    const calm = (await run(withoutChance(plan), ['weights_dropped'])).weights_dropped.values;
    let changes = 0;
    for (let row = 0; row < 4; row++) {
      const place = (values: ArrayLike<number>): number => {
        const own = Array.from(values).slice(row * 4, row * 4 + 4);
        return own.indexOf(Math.max(...own));
      };
      const changed = singles.filter(({ weights_dropped: w }) => place(w.values) !== place(calm)).length;
      expect(topChanged(top, row)).toBeCloseTo(changed / 50, 12);
      changes += changed;
    }
    expect(changes).toBeGreaterThan(5);
  });

  test('do not depend on the chunks but by rounding, and not at all in what is counted', async () => {
    const whole = await draw(plan, { ...all, chunk: 50 });
    for (const chunk of [1, 7, 49]) {
      const parts = await draw(plan, { ...all, chunk });
      for (const name of of) {
        const [a, b] = [whole.tensors[name], parts.tensors[name]];
        a.mean.forEach((mean, i) => {
          expect(Math.abs(mean - b.mean[i])).toBeLessThan(1e-6);
          expect(Math.abs(deviation(a, i) - deviation(b, i))).toBeLessThan(1e-6);
        });
        expect([a.low, a.high, a.top, a.histograms]).toEqual([b.low, b.high, b.top, b.histograms]);
      }
    }
  });

  test('sharpen while they are made, and the last is the answer', async () => {
    const heard: DrawsResult[] = [];
    const result = await draw(plan, { ...all, draws: 900, onProgress: (sofar) => heard.push(sofar) });
    expect(heard.map(({ draws }) => draws)).toEqual(
      [...new Set(heard.map(({ draws }) => draws))].sort((a, b) => a - b),
    );
    expect(heard[0].draws).toBe(256);
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.at(-1)).toBe(result);
    expect(result.draws).toBe(900);
  });
});

describe('ending it', () => {
  const plan = planOf({ dropout });

  test('between two chunks; what was told before stays', async () => {
    const control = new AbortController();
    const heard: number[] = [];
    const onProgress = ({ draws }: DrawsResult): void => {
      heard.push(draws);
      if (draws === 20) control.abort();
    };
    const options = { draws: 1000, chunk: 10, of: ['context'], signal: control.signal, onProgress };
    await expect(draw(plan, options)).rejects.toMatchObject({ name: 'AbortError' });
    expect(heard).toEqual([10, 20]);
  });

  test('before it has begun, with the reason that was given', async () => {
    const signal = AbortSignal.abort(new Error('another plan'));
    const onProgress = (): never => expect.unreachable();
    await expect(draw(plan, { draws: 10, of: ['context'], signal, onProgress })).rejects.toThrow('another plan');
  });
});

describe('what cannot be is refused by name', () => {
  const plan = planOf({ dropout });
  test.each<[string, Partial<DrawsOptions>]>([
    ['draws is 0', { draws: 0 }],
    ['131072 draws', { draws: 131_073, chunk: 131_073 }],
    ['chunk is 0.5', { chunk: 0.5 }],
    ['weights is not among', { topOf: ['weights'] }],
    ['no tensor called nothing', { of: ['nothing'] }],
  ])('%s', async (message, options) => {
    await expect(draw(plan, { draws: 10, of: ['context'], ...options })).rejects.toThrow(message);
  });
});
