import { expect, test } from 'vitest';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from './planBuilder';
import { planFor } from './planFor';

test('of a plan stays what the tensors asked for depend on, in its order', () => {
  const build = new PlanBuilder(kernels);
  const x = build.input('x', [2, 3], ['N', 'D']);
  const y = build.input('y', [2, 3], ['N', 'D']);
  const sum = build.step('add', [x, y], 'sum');
  const twice = build.step('add', [sum, sum], 'twice');
  build.step('add', [twice, y], 'later');
  build.step('add', [x, x], 'beside');
  const plan = build.build();

  const part = planFor(plan, [twice]);
  expect(part.steps).toEqual(plan.steps.slice(0, 2));
  expect(Object.keys(part.tensors)).toEqual(['x', 'y', 'sum', 'twice']);
  expect(planFor(plan, [x])).toMatchObject({ steps: [], tensors: { x: plan.tensors.x } });
});
