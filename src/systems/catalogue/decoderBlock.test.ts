import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../checks/closeTo';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, type RunOfSystem, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { decoderBlock } from './decoderBlock';

/** What leaves the block, (2, T, 24). */
const outputOf = ({ tensors, plan }: RunOfSystem) => {
  const last = plan.steps.filter(({ stage }) => stage === 'output.rows').at(-1)!;
  return tensors[last.to[0] ?? last.from[0]];
};
/** How far apart two runs are in each row, over both items. */
const apart = (a: RunOfSystem, b: RunOfSystem): number[] => {
  const [rows, others] = [a, b].map((run) => rowsOf(outputOf(run)));
  const T = rows.length / 2;
  const distance = rows.map((row, i) => Math.max(...row.map((x, e) => Math.abs(x - others[i][e]))));
  return Array.from({ length: T }, (_, t) => Math.max(distance[t], distance[T + t]));
};

describe('decoder block', () => {
  test('(2, 100, 24) with a memory of that shape gives (2, 100, 24), causal lengths 1 … 100', () => {
    const run = runSystem(decoderBlock, { tokens: 100 });
    expect(outputOf(run).shape).toEqual([2, 100, 24]);
    expect(run.tensors['dec.0.self.q'].shape).toEqual([2, 8, 100, 3]);
    expect(run.tensors['dec.0.ffn.hidden'].shape).toEqual([2, 100, 48]);
    const lengths = rowsOf(run.tensors.allowed).map(sumOf);
    expect(lengths).toEqual(Array.from({ length: lengths.length }, (_, row) => (row % 100) + 1));
    const weights = rowsOf(run.tensors['dec.0.self.weights_soft']);
    weights.forEach((row, i) => {
      expect(row.slice((i % 100) + 1).every((w) => w === 0)).toBe(true);
      expect(sumOf(row)).toBeCloseTo(1, 12);
    });
  });

  test.each([
    ['keysValues', 4],
    ['inputs', 6],
    ['keysValues', 100],
    ['inputs', 100],
  ] as const)('one token at a time with a cache of %s gives the same %i rows', (kept, tokens) => {
    const [predicted, trained] = (['predict', 'train'] as const).map((mode) =>
      outputOf(runSystem(decoderBlock, { mode, kept, tokens })),
    );
    expectClose(predicted, trained, 1e-12, `cache of ${kept}`);
    expect(new Set(rowsOf(trained).map((row) => row[0])).size).toBe(2 * tokens);
  });

  test('the cache grows by a row a step, and what is in it stays', () => {
    const kept = runSystem(decoderBlock, { mode: 'predict' });
    const again = runSystem(decoderBlock, { mode: 'predict', kept: 'inputs' });
    for (const t of [1, 2, 3]) {
      expect(kept.tensors[`step.${t}.self.k_cache`].shape).toEqual([2, 8, t + 1, 3]);
      expect(kept.tensors[`step.${t}.self.v_cache`].shape).toEqual([2, 8, t + 1, 3]);
      expect(again.tensors[`step.${t}.x_cache`].shape).toEqual([2, t + 1, 24]);
      // The same rows are projected from scratch.
      expect(again.tensors[`step.${t}.self.k`]).toEqual(kept.tensors[`step.${t}.self.k_cache`]);
    }
    const keys = (t: number) => rowsOf(kept.tensors[`step.${t}.self.k_cache`]);
    expect(keys(3).slice(0, 3)).toEqual(keys(2).slice(0, 3));
    expect(kept.stages.find(({ id }) => id === 'step.0.self.cache')?.off).toBe(true);
    expect(kept.stages.filter(({ kind, off }) => kind === 'cache' && !off)).toHaveLength(3);
  });

  test('of many steps the last alone is walked through', () => {
    const { stages } = runSystem(decoderBlock, { mode: 'predict', tokens: 100 });
    expect(new Set(stages.map(({ place }) => place))).toEqual(
      new Set(['memory', 'step.99.self', 'step.99.cross', 'step.99.ffn', 'output']),
    );
  });

  test('the multiplications of each way, counted by hand', () => {
    const [B, T, E, F] = [2, 4, 24, 48];
    const map = E * E; // one row through one projection
    const ends = 2 * E * F; // one row through feed-forward
    const pairs = (n: number) => 2 * n * E; // scores and contexts of n pairs, over all heads
    const { facts } = runSystem(decoderBlock);
    const early = (T * (T + 1)) / 2;
    expect(facts!.training).toBe(B * (8 * T * map + T * ends + 2 * pairs(T * T)));
    expect(facts!.once).toBe(B * (8 * T * map + T * ends + pairs(early) + pairs(T * T)));
    const projected = 2 * early + 2 * T * T; // keys and values of rows and of the memory, again at every step
    expect(facts!.again).toBe(B * ((4 * T + projected) * map + T * ends + pairs(early) + pairs(T * T)));
    expect(facts!.saved).toBe(Math.round(100 * (1 - facts!.once / facts!.again)));
    expect(runSystem(decoderBlock, { tokens: 100 }).facts!.saved).toBeGreaterThan(90);
  });

  test('an edit at the last token moves the first only if the norm is over time and features', () => {
    const { here, there } = runPreset(decoderBlock, 'leak');
    expect(apart(here, there)[0]).toBeGreaterThan(0.01);
    const features = (edit: number) => runSystem(decoderBlock, { edit });
    const moved = apart(features(3), features(0));
    expect(moved.slice(0, 3)).toEqual([0, 0, 0]);
    expect(moved[3]).toBeGreaterThan(0.1);
  });

  test('with that norm one token at a time gives other rows than all at once', () => {
    const run = (mode: 'train' | 'predict') => runSystem(decoderBlock, { mode, normOver: 'timeFeatures' });
    expect(apart(run('predict'), run('train'))[0]).toBeGreaterThan(0.1);
  });

  test('scores multiplied by 0 let the future in', () => {
    const { here, there } = runPreset(decoderBlock, 'timesZero');
    expect(here.tensors['dec.0.self.weights_soft'].values[3]).toBeGreaterThan(0.01);
    expect(there.tensors['dec.0.self.weights_soft'].values[3]).toBe(0);
    const zero = (edit: number) => runSystem(decoderBlock, { maskBy: 'zero', edit });
    expect(apart(zero(3), zero(0))[0]).toBeGreaterThan(1e-3);
  });

  test('a ReLU in front of the sums: what is added is never negative', () => {
    const { here, there } = runPreset(decoderBlock, 'reluFirst');
    for (const name of ['branch1_relu', 'branch2_relu', 'branch3_relu']) {
      expect(here.tensors[`dec.0.${name}`].values.every((x) => x >= 0)).toBe(true);
    }
    expect(there.tensors['dec.0.ffn.output'].values.some((x) => x < 0)).toBe(true);
  });

  test('presets', () => checkSystem(decoderBlock));

  test.each([
    ['train', 'keysValues', ['x', 'memory', 'dec.0.ffn.b1']],
    ['predict', 'keysValues', ['x', 'memory', 'dec.0.self.bv']],
    ['predict', 'inputs', ['x', 'memory', 'dec.0.cross.bk']],
  ] as const)('gradients: %s, cache of %s', async (mode, kept, of) => {
    const run = runSystem(decoderBlock, { mode, kept });
    const result = run.plan.steps.filter(({ to }) => to.length > 0).at(-1)!.to[0];
    await checkDerivative(run.plan, run.inputs, result, of, 2e-5);
  });
});
