import { expect, test } from 'vitest';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { qkvInputs } from './qkvInputs';

const small = { heads: 2, queries: 3, keys: 5, width: 4, example: 1 };
const made = (changed: Partial<typeof small> = {}) => {
  const build = new PlanBuilder(kernels);
  return {
    plan: qkvInputs(build, { ...small, ...changed }) && build.build(),
    ...qkvInputs(build, { ...small, ...changed }),
  };
};

test('the plan and the numbers agree, and every axis has its letter', () => {
  const { plan, inputs } = made();
  for (const [name, rows, axis] of [
    ['q', 3, 'N'],
    ['k', 5, 'M'],
    ['v', 5, 'M'],
  ] as const) {
    expect(plan.tensors[name]).toEqual({ shape: [1, 2, rows, 4], axes: ['B', 'H', axis, 'D'], kind: 'input' });
    expect(inputs[name].shape).toEqual([1, 2, rows, 4]);
  }
});

test('a larger example begins with the smaller one; another example has other numbers', () => {
  const start = made().inputs.k.values.slice(0, 5 * 4);
  expect(made({ keys: 9 }).inputs.k.values.slice(0, 5 * 4)).toEqual(start);
  expect(made({ example: 2 }).inputs.k.values.slice(0, 5 * 4)).not.toEqual(start);
});
