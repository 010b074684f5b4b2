import { expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { tensor } from '../tensor/tensor';
import { type MaskOrder, stackHeads, stackMask, unstackHeads } from './stackHeads';

const x = randomTensor([3, 2, 4, 5], 1);

function run(order: MaskOrder = 'tiled') {
  const build = new PlanBuilder(kernels);
  const scope = { build, prefix: '', parameters: '' };
  build.input('x', x.shape, ['B', 'H', 'N', 'D']);
  build.input('lengths', [3], ['B']);
  build.input('open', [3, 1, 1, 2], ['B', 'H', 'N', 'M']);
  const stacked = stackHeads(scope, 'x');
  const back = unstackHeads(scope, stacked, 2);
  const masks = ['lengths', 'open'].map((name) => stackMask(scope, name, 2, order));
  const inputs = { x, lengths: tensor([3], [7, 8, 9]), open: tensor([3, 1, 1, 2], [1, 2, 3, 4, 5, 6]) };
  const plan = build.build();
  const { tensors } = runOnCpu(plan, inputs, [stacked, back, ...masks]);
  return {
    plan,
    stacked: tensors[stacked],
    back: tensors[back],
    masks: masks.map((name) => [...tensors[name].values]),
  };
}

test('row h·B + b of the stack is head h of item b, and the way back is the way there', () => {
  const { stacked, back } = run();
  expect(stacked.shape).toEqual([6, 1, 4, 5]);
  for (const [h, b] of [
    [0, 0],
    [0, 2],
    [1, 0],
    [1, 1],
  ]) {
    const [row, own] = [h * 3 + b, b * 2 + h];
    expect(stacked.values.slice(row * 20, row * 20 + 20)).toEqual(x.values.slice(own * 20, own * 20 + 20));
  }
  expect(back).toEqual(x);
});

test('masks are tiled, or by mistake repeated', () => {
  expect(run('tiled').masks).toEqual([
    [7, 8, 9, 7, 8, 9],
    [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6],
  ]);
  expect(run('repeated').masks).toEqual([
    [7, 7, 8, 8, 9, 9],
    [1, 2, 1, 2, 3, 4, 3, 4, 5, 6, 5, 6],
  ]);
});
