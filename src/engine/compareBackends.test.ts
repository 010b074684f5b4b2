import { expect, test } from 'vitest';
import { testEngine } from '../../checks/testEngine';
import { PlanBuilder } from '../plan/planBuilder';
import { tensor } from '../tensor/tensor';
import { compareBackends, differenceOf } from './compareBackends';
import { cpuEngine } from './cpuEngine';
import type { Engine } from './engine';
import { kernels } from './kernels';

const build = new PlanBuilder(kernels);
build.input('x', [2, 3]);
build.step('softmax', ['x'], 'weights');
build.step('scale', ['weights'], 'scaled', { factor: 100 });
const what = {
  plan: build.build(),
  inputs: { x: tensor([2, 3], [1, 2, 3, -1, 0, 4]) },
  compared: { weights: [2, 3], scaled: [2, 3] },
};

/** An engine that adds something to one number. */
const wrong = (by: number): Engine => {
  const right = cpuEngine();
  return {
    ...right,
    async run(plan, inputs, wanted) {
      const result = await right.run(plan, inputs, wanted);
      const scaled = { shape: [2, 3], values: Float64Array.from(result.tensors.scaled.values) };
      scaled.values[4] += by;
      return { ...result, tensors: { ...result.tensors, scaled } };
    },
  };
};

test('the backend under test agrees with the CPU within float32', async () => {
  const differences = await compareBackends([await testEngine(), cpuEngine()], what);
  expect(differences.length).toBe(2);
  for (const { most, size } of differences) expect(most).toBeLessThan(2e-6 * size);
});

test('says where the largest difference is', async () => {
  const [other, worst] = await compareBackends([wrong(0.5), cpuEngine()], what);
  expect(worst).toMatchObject({ tensor: 'scaled', index: 4 });
  expect(worst.most).toBeCloseTo(0.5, 12);
  expect(worst.values[0] - worst.values[1]).toBeCloseTo(0.5, 12);
  expect(other).toMatchObject({ tensor: 'weights', most: 0 });
});

test('a NaN on one side is as far apart as can be', async () => {
  const [, worst] = await compareBackends([wrong(Number.NaN), cpuEngine()], what);
  expect(worst).toMatchObject({ tensor: 'scaled', index: 4, most: Number.POSITIVE_INFINITY });
});

test('only what is shown is compared, and found by its place there', () => {
  const a = tensor([2, 3], [1, 2, 900, 4, 5, 900]);
  const b = tensor([2, 3], [1, 2, 3, 4, 6, 7]);
  expect(differenceOf('t', a, b, [2, 2])).toMatchObject({ most: 1, index: 3, values: [5, 6], size: 6 });
});

test('numbers that are infinite or NaN on both sides are equal', () => {
  const a = tensor([2], [Number.NaN, Number.NEGATIVE_INFINITY]);
  expect(differenceOf('t', a, a).most).toBe(0);
});
