import { expect, test } from 'vitest';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from './planBuilder';

test('further results have the labels of the axes that they share with the first operand', () => {
  const build = new PlanBuilder(kernels);
  build.input('x', [1, 5, 4], ['B', 'N:target', 'E']);
  build.input('gamma', [4], ['E']);
  build.step('layerNorm', ['x', 'gamma', 'gamma'], ['y', 'mean']);
  expect(build.spec('y').axes).toEqual(['B', 'N:target', 'E']);
  expect(build.spec('mean').axes).toEqual(['B', 'N:target', '']);
  expect(build.spec('y.rstd').axes).toEqual(['B', 'N:target', '']);
});
