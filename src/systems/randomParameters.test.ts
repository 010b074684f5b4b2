import { expect, test } from 'vitest';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { randomParameters } from './randomParameters';

const build = new PlanBuilder(kernels);
build.input('x', [2, 3]);
build.parameter('W', [40, 100]);
build.parameter('U', [40, 100]);
build.parameter('b', [40]);
build.parameter('norm1_gamma', [40]);
const plan = build.build();

const rms = (values: ArrayLike<number>): number =>
  Math.sqrt(Array.from(values).reduce((sum, x) => sum + x * x, 0) / values.length);

test('matrices keep variances, vectors start at 0 and gains at 1', () => {
  const made = randomParameters(plan, 1);
  expect(Object.keys(made)).toEqual(['W', 'U', 'b', 'norm1_gamma']);
  expect(Math.abs(rms(made.W.values) - 0.1)).toBeLessThan(0.005);
  expect([...made.b.values].every((x) => x === 0)).toBe(true);
  expect([...made.norm1_gamma.values].every((x) => x === 1)).toBe(true);
});

test('each has a stream of its own, and a spread when it is asked for', () => {
  expect(randomParameters(plan, 1).W.values).not.toEqual(randomParameters(plan, 1).U.values);
  expect(randomParameters(plan, 1).W.values).not.toEqual(randomParameters(plan, 2).W.values);
  expect(Math.abs(rms(randomParameters(plan, 1, 0.01).W.values) - 0.01)).toBeLessThan(0.0005);
});
