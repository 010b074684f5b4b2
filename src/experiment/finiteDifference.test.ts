import { expect, test } from 'vitest';
import { shapeUniforms } from '../../shaders/reshape';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { tensor } from '../tensor/tensor';
import { finiteDifference } from './finiteDifference';

const build = new PlanBuilder(kernels);
build.input('x', [3]);
build.input('ids', [1, 2]);
build.parameter('table', [4, 1]);
build.step('multiply', ['x', 'x'], 'squares');
build.step('sumTo', ['squares'], 'sum', shapeUniforms([1]));
build.step('embed', ['ids', 'table'], 'rows', { factor: 2 });
build.step('add', ['sum', 'sum'], 'scalar');
build.step('scale', ['squares'], 'beside', { factor: 5 });
const plan = {
  forward: build.build(),
  scalar: 'scalar',
  inputs: { x: tensor([3], [3, -2, 1000]), ids: tensor([1, 2], [1, 3]), table: tensor([4, 1], [1, 2, 3, 4]) },
};

test('2 Σ x² rises by 4x', () => {
  const found = finiteDifference(plan, 'x', 1)!;
  expect(found.slope).toBeCloseTo(-8, 4);
  expect(found.at).toBe(-2);
  expect((found.above - found.below) / (2 * found.h)).toBeCloseTo(found.slope, 6);
});

test('the step follows the size of a large number', () => {
  expect(finiteDifference(plan, 'x', 2)!.h).toBeCloseTo(0.01, 12);
});

test('a tensor in the middle is moved alone', () => {
  expect(finiteDifference(plan, 'squares', 0)!.slope).toBeCloseTo(2, 4);
});

test('what the scalar does not depend on moves nothing', () => {
  expect(finiteDifference(plan, 'table', 1)!.slope).toBe(0);
  expect(finiteDifference(plan, 'beside', 1)!.slope).toBe(0);
});

test('numbers of words, and what is not there, are not moved', () => {
  expect(finiteDifference(plan, 'ids', 0)).toBe(undefined);
  expect(finiteDifference(plan, 'x', 3)).toBe(undefined);
  expect(finiteDifference(plan, 'nothing', 0)).toBe(undefined);
});
