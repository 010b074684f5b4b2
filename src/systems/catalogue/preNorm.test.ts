import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, meanOf, type RunOfSystem, rowsOf, runPreset, runSystem } from '../../../checks/systemRun';
import type { Tensor } from '../../tensor/tensor';
import { preNorm } from './preNorm';

type Turned = Parameters<typeof runSystem<typeof preNorm.knobs>>[1];

const PATHS = { drop: 0, attnDrop: 0, dropPath: 0.5 } as const;

/** One sample of a tensor (B, …). */
const sampleOf = ({ shape, values }: Tensor, b: number): number[] => {
  const size = values.length / shape[0];
  return Array.from(values.slice(b * size, (b + 1) * size));
};

const stageOf = ({ stages }: RunOfSystem, id: string) => stages.find((stage) => stage.id === id)!;

describe('the pre-norm block', () => {
  test('x + attn(LN₁ x), then x + mlp(LN₂ x), worked out again', () => {
    const { tensors } = runSystem(preNorm, { training: 'eval' });
    const { x, norm1, residual1, norm2, residual2 } = tensors;
    const normed = (row: number[]): number[] => {
      const mean = meanOf(row);
      const spread = Math.sqrt(meanOf(row.map((value) => (value - mean) ** 2)) + 1e-5);
      return row.map((value) => (value - mean) / spread);
    };
    for (const [before, after] of [
      [x, norm1],
      [residual1, norm2],
    ]) {
      rowsOf(before).forEach((row, i) => {
        normed(row).forEach((value, e) => {
          expect(rowsOf(after)[i][e]).toBeCloseTo(value, 10);
        });
      });
    }
    const sum = (a: Tensor, b: Tensor): number[] => Array.from(a.values, (value, i) => value + b.values[i]);
    expect(Array.from(residual1.values)).toEqual(sum(x, tensors['self.attn_output']));
    expect(Array.from(residual2.values)).toEqual(sum(residual1, tensors['ffn.output']));
    expect(tensors['ffn.hidden'].shape).toEqual([4, 3, 32]);
  });

  test('the same input and parameters in both orders: only post-norm ends normalised', () => {
    const { here, there } = runPreset(preNorm, 'place');
    expect(there.tensors.x).toEqual(here.tensors.x);
    expect(there.tensors['self.Wq']).toEqual(here.tensors['self.Wq']);
    expect(here.stages.map(({ id }) => id)[0]).toBe('block.self.norm');
    expect(there.stages.map(({ id }) => id).at(-1)).toBe('block.ffn.norm');
    const means = ({ tensors }: RunOfSystem, name: string) => rowsOf(tensors[name]).map((row) => Math.abs(meanOf(row)));
    expect(Math.max(...means(there, 'norm2'))).toBeLessThan(1e-10);
    expect(Math.max(...means(here, 'residual2'))).toBeGreaterThan(0.1);
  });

  test('stochastic depth drops a branch of a whole sample, and divides the kept ones by 1 − p', () => {
    const { here, there } = runPreset(preNorm, 'branches');
    const keep = Array.from(here.tensors.drop_path1.values);
    expect(new Set(keep)).toEqual(new Set([0, 1]));
    keep.forEach((kept, b) => {
      const branch = sampleOf(here.tensors['self.attn_output'], b);
      sampleOf(here.tensors.path1, b).forEach((value, i) => {
        expect(value).toBeCloseTo(kept ? 2 * branch[i] : 0, 12);
      });
      if (!kept) expect(sampleOf(here.tensors.residual1, b)).toEqual(sampleOf(here.tensors.x, b));
    });
    for (const place of ['self', 'ffn']) expect(stageOf(there, `block.${place}.drop_path`).off).toBe(true);
  });

  test('its mean over draws is the branch', () => {
    const draws = 2000;
    const kept = Array.from({ length: draws }, (_, seed) =>
      meanOf(runSystem(preNorm, { ...PATHS, dropPath: 0.3, seed, tokens: 3 }).tensors.drop_path2.values),
    );
    expect(Math.abs(meanOf(kept) - 0.7)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / (4 * draws)));
  });

  test('p = 0 is the identity: training is then evaluation', () => {
    const off = { drop: 0, attnDrop: 0, dropPath: 0 } as const;
    const [train, evaluated] = (['train', 'eval'] as const).map((training) => runSystem(preNorm, { ...off, training }));
    expect(train.tensors.residual2).toEqual(evaluated.tensors.residual2);
    expect(stageOf(train, 'block.self.drop_path').off).toBe(true);
    expect(runSystem(preNorm).tensors.residual2).not.toEqual(evaluated.tensors.residual2);
  });

  test('one drop feeds the projection, the hidden layer and the output of the MLP', () => {
    const { here, there } = runPreset(preNorm, 'oneDrop');
    for (const id of ['block.self.residual_dropout', 'block.ffn.hidden_dropout', 'block.ffn.residual_dropout']) {
      expect(stageOf(here, id).off, id).toBe(false);
      expect(stageOf(there, id).off, id).toBe(true);
    }
    expect(stageOf(here, 'block.self.dropout').off).toBe(true);
  });

  test('every use of chance has a stream of its own, and no other knob reshuffles it', () => {
    const masks = (turned: Turned) =>
      runSystem(preNorm, { drop: 0.5, attnDrop: 0.5, dropPath: 0.5, ...turned }).tensors;
    const names = ['resid1_dropout_mask', 'resid2_dropout_mask', 'drop_path1', 'drop_path2', 'dropout_mask'];
    const first = masks({});
    expect(first.resid1_dropout_mask.values).not.toEqual(first.resid2_dropout_mask.values);
    expect(first.drop_path1.values).not.toEqual(first.drop_path2.values);
    for (const turned of [{ norm: 'post' }, { qkvBias: false }, { example: 2 }, { ratio: 1 }] as const) {
      for (const name of names) expect(masks(turned)[name], name).toEqual(first[name]);
    }
    expect(masks({ drop: 0.2 }).drop_path1).toEqual(first.drop_path1);
    expect(masks({ seed: 2 }).resid1_dropout_mask).not.toEqual(first.resid1_dropout_mask);
    const less = masks({ dropPath: 0.25 }).drop_path1.values;
    expect(first.drop_path1.values.every((keep, b) => keep <= less[b])).toBe(true);
  });

  test('without biases of Q, K and V the three have none; a bias of K alone moves no weight', () => {
    const { here, there } = runPreset(preNorm, 'bias');
    expect(there.plan.tensors).not.toHaveProperty(['self.bk']);
    expect(there.plan.tensors).toHaveProperty(['self.bo']);
    expect(here.tensors.weights_soft).not.toEqual(there.tensors.weights_soft);
    expect(here.facts!.parameters - there.facts!.parameters).toBe(3 * 8);
  });

  test('presets', () => checkSystem(preNorm));

  test.each(['pre', 'post'] as const)('gradients, %s-norm', async (norm) => {
    const { plan, inputs } = runSystem(preNorm, { norm, drop: 0.2 });
    const of = ['x', 'self.Wq', 'self.bv', 'self.Wo', 'ffn.W1', 'ffn.b2', 'norm1_gamma', 'norm2_beta'];
    await checkDerivative(plan, inputs, norm === 'pre' ? 'residual2' : 'norm2', of, 2e-5);
  });
});
