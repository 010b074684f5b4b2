import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, meanOf, type RunOfSystem, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { runOnCpu } from '../../engine/cpuEngine';
import type { Tensor } from '../../tensor/tensor';
import { residualNorm } from './residualNorm';

type Turned = Parameters<typeof runSystem<typeof residualNorm.knobs>>[1];

/** ‖J‖_F / √n of the output by the input, and by what each layer makes. */
const sizesOf = ({ tensors }: RunOfSystem): number[] => Array.from(tensors.sizes.values);

const RELU_LAYERS = { sublayer: 'dense', relu: 'before', norm: false, gain: 0.5 } as const;

const spreadOf = (row: readonly number[]): number => {
  const mean = meanOf(row);
  return Math.sqrt(meanOf(row.map((x) => (x - mean) ** 2)));
};

const differs = (a: Tensor, b: Tensor, rows: number[]): boolean[] =>
  rows.map((row) => rowsOf(a)[row].some((x, i) => x !== rowsOf(b)[row][i]));

describe('residual and layer norm', () => {
  // TEACHING.md, claim 6.
  test.each([
    [1, 0.35, 1.06],
    [6, 1.9e-3, 1.45],
    [12, 3.5e-6, 2.34],
    [24, 1.3e-11, 14.7],
  ])('depth %i: the gradient at the input is %f without, %f with the residual', (depth, without, withIt) => {
    for (const residual of [false, true]) {
      const claim = residual ? withIt : without;
      const found = [1, 2, 3, 4, 5, 6, 7, 8].map(
        (example) => sizesOf(runSystem(residualNorm, { ...RELU_LAYERS, depth, residual, example }))[0],
      );
      // Each is one draw of the matrices, as the claim is: it lies among them, rounded as it is.
      expect(Math.min(...found)).toBeLessThan(claim * 1.01);
      expect(Math.max(...found)).toBeGreaterThan(claim * 0.99);
      for (const size of found) expect(Math.abs(Math.log(size / claim))).toBeLessThan(Math.log(1.6));
    }
  });

  test('24 layers: without the residual a third is left at each, with it the way back does not shrink', () => {
    const { here, there } = runPreset(residualNorm, 'vanishing');
    const [without, withIt] = [here, there].map(sizesOf);
    expect(without).toHaveLength(25);
    expect(here.words?.layers).toHaveLength(25);
    expect(without[0]).toBeLessThan(2e-11);
    expect(withIt[0]).toBeGreaterThan(10);
    expect([without[24], withIt[24]]).toEqual([1, 1]);
    // Of a ReLU layer half the numbers pass: a quarter of the variance, halved.
    const factors = without.slice(0, -1).map((size, i) => size / without[i + 1]);
    expect(meanOf(factors.map(Math.log))).toBeCloseTo(Math.log(Math.sqrt(0.125)), 1);
    withIt.slice(0, -1).forEach((size, i) => {
      expect(size).toBeGreaterThan(withIt[i + 1]);
    });
  });

  test('the norm holds gradients that the residual lets grow', () => {
    const { here, there } = runPreset(residualNorm, 'held');
    expect(sizesOf(here)[0]).toBeGreaterThan(50);
    expect(Math.max(...sizesOf(there))).toBeLessThan(2);
  });

  // Which output a row of the Jacobian is about, for row n of an item b.
  test.each<[string, Turned, (c: number, b: number, n: number, size: [number, number]) => number]>([
    ['rows for themselves', { ...RELU_LAYERS }, (c, b, n, [N, E]) => (b * N + n) * E + c],
    ['rows normed', { sublayer: 'dense', relu: 'after' }, (c, b, n, [N, E]) => (b * N + n) * E + c],
    ['attention', { gamma: 1.5, beta: 0.5 }, (c, b, _, [N, E]) => b * N * E + c],
    ['norm over time', { normOver: 'timeFeatures', residual: false }, (c, b, _, [N, E]) => b * N * E + c],
    ['norm over the batch', { normOver: 'batch', gamma: 1.5 }, (c) => c],
    ['dropped', { training: 'train', dropoutP: 0.4, again: true }, (c, b, _, [N, E]) => b * N * E + c],
  ])('the Jacobian is exact: %s', (_, turned, outputOf) => {
    const { plan, inputs, tensors, stages } = runSystem(residualNorm, { depth: 2, ...turned });
    const { x, jacobian, sizes } = tensors;
    const [items, rows, width] = x.shape;
    const norm = stages.find(({ id }) => id === 'layer.norm')!;
    const output = norm.to.at(-1)!;
    const at = (values: Float64Array) =>
      runOnCpu(plan, { ...inputs, x: { shape: x.shape, values } }, [output]).tensors[output].values;
    const h = 1e-6;
    for (const [b, n, e] of [
      [0, 0, 0],
      [0, rows - 1, 5],
      [items - 1, 0, width - 1],
      [items - 1, rows - 1, 3],
    ]) {
      const moved = [h, -h].map((by) => {
        const values = Float64Array.from(x.values);
        values[(b * rows + n) * width + e] += by;
        return at(values);
      });
      const column = rowsOf(jacobian)
        .slice(b * jacobian.shape[1], (b + 1) * jacobian.shape[1])
        .map((row) => row[n * width + e]);
      expect(column.some((slope) => Math.abs(slope) > 1e-3)).toBe(true);
      column.forEach((slope, c) => {
        const i = outputOf(c, b, n, [rows, width]);
        expect(Math.abs(slope - (moved[0][i] - moved[1][i]) / (2 * h))).toBeLessThan(1e-7);
      });
    }
    const sum = sumOf(jacobian.values.map((slope) => slope * slope));
    expect(sizes.values[0]).toBeCloseTo(Math.sqrt(sum / x.values.length), 10);
  });

  test('ReLU before the sum: the update can only add', () => {
    const { here, there } = runPreset(residualNorm, 'onlyAdds');
    const update = ({ tensors: { x, 'layer1.residual': sums } }: RunOfSystem) =>
      sums.values.map((sum, i) => sum - x.values[i]);
    expect(Math.min(...update(here))).toBe(0);
    expect(Math.min(...update(there))).toBeLessThan(-0.1);
    expect(Math.min(...there.tensors['layer1.sum_relu'].values)).toBe(0);
  });

  test('a norm over the batch: changing one sample moves another; over time and features, another row', () => {
    const sides = runPreset(residualNorm, 'overBatch');
    const [here, there] = [sides.here.tensors, sides.there.tensors];
    expect(differs(here.x, there.x, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([...Array(7).fill(false), true]);
    const moved = (normOver: 'features' | 'timeFeatures' | 'batch') => {
      const [a, b] = [0, 3].map(
        (shift) => runSystem(residualNorm, { sublayer: 'dense', depth: 1, normOver, shift }).tensors['layer1.norm1'],
      );
      return differs(a, b, [0, 1, 2, 3]);
    };
    expect(moved('features')).toEqual([false, false, false, true]);
    expect(moved('timeFeatures')).toEqual([false, false, true, true]);
    expect(moved('batch')).toEqual([true, true, true, true]);
    expect(differs(here['layer1.norm1'], there['layer1.norm1'], [0])).toEqual([true]);
  });

  test('a norm over the batch gives every feature mean 0 and spread 1 over all rows', () => {
    const { tensors } = runSystem(residualNorm, { depth: 1, normOver: 'batch' });
    const rows = rowsOf(tensors['layer1.norm1']);
    rows[0].forEach((_, e) => {
      const column = rows.map((row) => row[e]);
      expect(meanOf(column)).toBeCloseTo(0, 10);
      expect(spreadOf(column)).toBeCloseTo(1, 3);
    });
  });

  test('γ stretches, β shifts, and a large ε keeps rows small', () => {
    const row = (turned: Turned) => rowsOf(runSystem(residualNorm, { depth: 1, ...turned }).tensors['layer1.norm1'])[0];
    expect(meanOf(row({}))).toBeCloseTo(0, 10);
    expect(spreadOf(row({}))).toBeCloseTo(1, 4);
    const other = row({ gamma: 1.5, beta: 0.5 });
    row({}).forEach((x, e) => {
      expect(other[e]).toBeCloseTo(1.5 * x + 0.5, 6);
    });
    const before = spreadOf(rowsOf(runSystem(residualNorm, { depth: 1 }).tensors['layer1.residual'])[0]);
    expect(spreadOf(row({ epsilon: 1 }))).toBeCloseTo(before / Math.sqrt(before ** 2 + 1), 6);
  });

  test('dropped twice, a number of the branch stays with probability (1 − p)²', () => {
    const kept = Array.from({ length: 40 }, (_, seed) =>
      runSystem(residualNorm, { depth: 1, training: 'train', dropoutP: 0.5, again: true, seed }),
    ).map(({ tensors }) => meanOf(tensors['layer1.branch_dropped_again'].values.map((x) => Number(x !== 0))));
    expect(Math.abs(meanOf(kept) - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / (40 * 128)));
  });

  test('no other knob reshuffles what is dropped, and every layer has a draw of its own', () => {
    const mask = (turned: Turned, name = 'layer1.dropout_mask') =>
      runSystem(residualNorm, { training: 'train', dropoutP: 0.3, ...turned }).tensors[name].values;
    const first = mask({});
    for (const turned of [{ depth: 6 }, { again: true }, { residual: false }, { normOver: 'batch' }] as const) {
      expect(mask(turned)).toEqual(first);
    }
    expect(mask({ dropoutP: 0.6 }).every((keep, i) => keep <= first[i])).toBe(true);
    expect(mask({}, 'layer2.dropout_mask')).not.toEqual(first);
    expect(mask({ again: true }, 'layer1.dropout_again_mask')).not.toEqual(first);
    expect(mask({ seed: 2 })).not.toEqual(first);
  });

  test('deeper stacks begin with the same layers, and the list stays short', () => {
    const [two, deep] = [2, 24].map((depth) => runSystem(residualNorm, { depth }));
    expect(deep.tensors['layer1.handed_on']).toEqual(two.tensors['layer1.handed_on']);
    expect(deep.stages.filter(({ place }) => place === 'earlier')).toHaveLength(23);
    expect(deep.stages.filter(({ place }) => place === 'layer')).toHaveLength(
      two.stages.filter(({ place }) => place === 'layer').length,
    );
  });

  test('presets', () => checkSystem(residualNorm));

  test('gradients', async () => {
    const { plan, inputs } = runSystem(residualNorm, { depth: 2, training: 'train', relu: 'after', gamma: 1.2 });
    const of = ['layer1.bv', 'layer1.norm1_gamma', 'layer2.bo', 'layer2.norm1_beta'];
    await checkDerivative(plan, inputs, 'layer2.norm1', of, 2e-5);
    const batch = runSystem(residualNorm, { depth: 1, normOver: 'batch' });
    await checkDerivative(batch.plan, batch.inputs, 'layer1.norm1', ['x', 'layer1.norm1_gamma'], 2e-5);
  });
});
