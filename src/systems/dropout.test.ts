import { describe, expect, test } from 'vitest';
import { runOnCpu } from '../engine/cpuEngine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { filled, tensor } from '../tensor/tensor';
import { type DropoutOptions, dropout } from './dropout';

const x = tensor([4, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

function run(mask: number[], options: Omit<DropoutOptions, 'chance' | 'p'>): number[] {
  const build = new PlanBuilder(kernels);
  build.input('x', x.shape);
  build.input('mask', x.shape);
  const scope = { build, prefix: '', parameters: '' };
  const names = { result: 'y', mask: 'm' };
  const y = dropout(scope, 'dropout', 'x', names, { p: 0.5, chance: { given: 'mask' }, ...options });
  return [...runOnCpu(build.build(), { x, mask: tensor(x.shape, mask) }, [y]).tensors[y].values];
}

describe('dropout', () => {
  test('downscale in infer: the published example in training, half of x in evaluation', () => {
    const mask = [1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 1, 0];
    const mode = 'downscaleInInfer';
    expect(run(mask, { mode, train: true })).toEqual([1, 2, 3, 4, 5, 6, 0, 0, 9, 0, 11, 0]);
    expect(run(mask, { mode, train: false })).toEqual([...x.values].map((value) => value / 2));
  });

  test('upscale in train: the published example in training, x itself in evaluation', () => {
    const mask = [1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1];
    const mode = 'upscaleInTrain';
    expect(run(mask, { mode, train: true })).toEqual([2, 0, 6, 0, 10, 0, 14, 16, 18, 0, 22, 24]);
    expect(run(mask, { mode, train: false })).toEqual([...x.values]);
  });

  test.each([
    ['row', [1, 2, 4, 1]],
    ['column', [1, 2, 1, 3]],
    ['head', [1, 2, 1, 1]],
  ] as const)('one draw for every %s: all of it is kept or dropped', (shared, shape) => {
    const build = new PlanBuilder(kernels);
    const ones = filled([1, 2, 4, 3], 1);
    build.input('x', ones.shape);
    const names = { result: 'y', mask: 'm' };
    const o = { p: 0.5, train: true, shared, chance: { seed: 3, stream: 'dropout' } };
    dropout({ build, prefix: '', parameters: '' }, 'dropout', 'x', names, o);
    const { m, y } = runOnCpu(build.build(), { x: ones }, ['m', 'y']).tensors;
    expect(m.shape).toEqual(shape);
    if (shared !== 'head') expect(new Set(m.values).size).toBe(2);
    y.values.forEach((value, i) => {
      const [head, row, column] = [Math.floor(i / 12), Math.floor(i / 3) % 4, i % 3];
      const at = { row: head * 4 + row, column: head * 3 + column, head }[shared];
      expect(value).toBe(2 * m.values[at]);
    });
  });
});
