import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, knobsOf, meanOf, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { droppedSum } from '../../chance/expectations';
import { weightDropout } from './weightDropout';

const SMALL = { tokens: 4, heads: 1 } as const;

describe('dropout of attention weights', () => {
  // The numbers that must come out.
  test('the first mask, downscale in infer: train, and half of x in evaluation', () => {
    const { here, there } = runPreset(weightDropout, 'firstMask');
    expect(rowsOf(here.tensors.x_dropped)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [0, 0, 9],
      [0, 11, 0],
    ]);
    expect([...there.tensors.x_dropped.values]).toEqual([...there.tensors.x.values].map((x) => x / 2));
  });

  test('the second mask, upscale in train: train, and x itself in evaluation', () => {
    const { here, there } = runPreset(weightDropout, 'secondMask');
    expect(rowsOf(here.tensors.x_dropped)).toEqual([
      [2, 0, 6],
      [0, 10, 0],
      [14, 16, 18],
      [0, 22, 24],
    ]);
    expect(there.stages.find((stage) => stage.kind === 'dropout')!.off).toBe(true);
    expect([...there.tensors.x.values]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('p is for each element: 12 elements at p = ½ lose exactly 6 with probability 0.226', () => {
    const seeds = 1000;
    const lost = Array.from(
      { length: seeds },
      (_, seed) => 12 - sumOf(runSystem(weightDropout, { dropped: 'matrix', seed }).tensors.dropout_mask.values),
    );
    const share = meanOf(lost.map((n) => Number(n === 6)));
    expect(Math.abs(share - 924 / 4096)).toBeLessThan(4 * Math.sqrt((0.226 * 0.774) / seeds));
    expect(new Set(lost).size).toBeGreaterThan(7);
  });

  // TEACHING.md, claim 9: 54 values as 6 rows of 9 at p = ½; 22 and 30 are what two published runs removed.
  test('of 54 values at p = ½ now 22, now 30 are removed, and 27 on average', () => {
    const seeds = 800;
    const lost = Array.from({ length: seeds }, (_, seed) => {
      const mask = rowsOf(runSystem(weightDropout, { tokens: 32, heads: 1, seed }).tensors.dropout_mask);
      return 54 - sumOf(mask.slice(0, 6).flatMap((row) => row.slice(0, 9)));
    });
    expect(lost).toEqual(expect.arrayContaining([22, 30]));
    expect(Math.abs(meanOf(lost) - 27)).toBeLessThan((5 * Math.sqrt(54 / 4)) / Math.sqrt(seeds));
  });

  // TEACHING.md, claim 2.
  test.each([
    [4, 0.5],
    [128, 0.088],
  ])('the sum of a uniform row of %i weights spreads by √(p/((1 − p)N)) = %f', (keys, spread) => {
    const { mean, deviation } = droppedSum(
      Array.from({ length: keys }, () => 1 / keys),
      0.5,
    );
    expect(mean).toBeCloseTo(1, 12);
    expect(deviation).toBeCloseTo(Math.sqrt(0.5 / (0.5 * keys)), 12);
    expect(deviation).toBeCloseTo(spread, 3);
  });

  // TEACHING.md, claim 2.
  test.each([
    ['upscaleInTrain', 1],
    ['downscaleInInfer', 0.7],
  ] as const)('%s: the mean over masks is %f x, and so is the L1 norm of a row', (dropoutMode, share) => {
    const draws = 600;
    const run = (seed: number, training: 'train' | 'eval' = 'train') =>
      runSystem(weightDropout, { ...SMALL, dropoutP: 0.3, dropoutMode, training, seed }).tensors;
    const weights = run(1).weights_soft.values;
    const mean = new Float64Array(weights.length);
    for (let seed = 0; seed < draws; seed++) {
      run(seed).weights_dropped.values.forEach((w, i) => {
        mean[i] += w / draws;
      });
    }
    mean.forEach((m, i) => {
      const error = (share * weights[i] * Math.sqrt(0.3 / 0.7)) / Math.sqrt(draws);
      expect(Math.abs(m - share * weights[i])).toBeLessThan(5 * error);
    });
    const { weights_dropped: evaluated } = run(1, 'eval');
    if (dropoutMode === 'upscaleInTrain') expect(evaluated).toBeUndefined();
    else for (const row of rowsOf(evaluated)) expect(sumOf(row)).toBeCloseTo(share, 12);
  });

  test('a larger p keeps dropped what was dropped, and an added head or token reshuffles nothing', () => {
    const mask = (turned: Parameters<typeof runSystem<typeof weightDropout.knobs>>[1]) =>
      runSystem(weightDropout, turned).tensors.dropout_mask;
    const [some, more] = [0.3, 0.6].map((dropoutP) => mask({ dropoutP }).values);
    expect(more.every((keep, i) => keep <= some[i])).toBe(true);
    expect(sumOf(more)).toBeLessThan(sumOf(some));
    expect(rowsOf(mask({ heads: 4 })).slice(0, 8)).toEqual(rowsOf(mask({ heads: 1 })));
    expect(rowsOf(mask({ tokens: 32 }))[3].slice(0, 8)).toEqual(rowsOf(mask({ tokens: 8 }))[3]);
  });

  test('twice: a weight stays with probability (1 − p)²', () => {
    const { tensors } = runSystem(weightDropout, { again: true, tokens: 128, heads: 4 });
    const kept = meanOf(tensors.weights_dropped_again.values.map((w) => Number(w !== 0)));
    expect(Math.abs(kept - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / tensors.weights_soft.values.length));
    expect(tensors.dropout_mask.values).not.toEqual(tensors.dropout_again_mask.values);
  });

  test.each(['row', 'column', 'head'] as const)('one draw for every %s', (shared) => {
    const { tensors } = runSystem(weightDropout, { shared, heads: 4, dropoutP: 0.5 });
    const shape = { row: [1, 4, 8, 1], column: [1, 4, 1, 8], head: [1, 4, 1, 1] }[shared];
    expect(tensors.dropout_mask.shape).toEqual(shape);
    expect(new Set(tensors.dropout_mask.values).size).toBe(2);
  });

  test('a mask that is given cannot be shared as well', () => {
    const knobs = knobsOf(weightDropout, { dropped: 'matrix', mask: 'first', shared: 'row' });
    expect(weightDropout.contradiction!(knobs)).toEqual({ knob: 'shared', kind: 'sharedGiven' });
  });

  test('presets', () => checkSystem(weightDropout));

  test('gradients', async () => {
    const { plan, inputs } = runSystem(weightDropout, { ...SMALL, again: true, dropoutP: 0.2 });
    await checkDerivative(plan, inputs, 'context', ['q', 'k', 'v'], 2e-5);
    const matrix = runSystem(weightDropout, { dropped: 'matrix', mask: 'first' });
    await checkDerivative(matrix.plan, matrix.inputs, 'x_dropped', ['x'], 2e-5);
  });
});
