import { describe, expect, test } from 'vitest';
import { testEngine } from '../../checks/testEngine';
import { DISTRIBUTION } from '../../shaders/draw';
import { DROPOUT_MODE } from '../../shaders/dropout';
import { PlanBuilder } from '../plan/planBuilder';
import { tensor } from '../tensor/tensor';
import { kernels } from './kernels';
import { canBeOff, type DrawChoice, redrawn } from './redrawn';
import { atDraw } from './sweep';

// Noise, then dropout that scales nothing in training; and a pattern that is multiplied.
const build = new PlanBuilder(kernels);
build.input('x', [4, 5]);
build.step('draw', ['x'], 'noise', { key0: 1, key1: 2, distribution: DISTRIBUTION.normal });
build.step('noise', ['x', 'noise'], 'noisy', { sigma: 2 });
const threshold = 2 ** 23;
build.step('draw', ['x'], 'mask', { key0: 3, key1: 4, distribution: DISTRIBUTION.bernoulli, threshold });
build.step('dropout', ['noisy', 'mask'], 'dropped', { p: 0.5, mode: DROPOUT_MODE.downscaleInInfer });
build.step('draw', ['x'], 'epsilon', { key0: 5, key1: 6, distribution: DISTRIBUTION.normal });
build.step('multiply', ['dropped', 'epsilon'], 'y');
const plan = build.build();
const x = tensor(
  [4, 5],
  Array.from({ length: 20 }, (_, i) => i - 9.5),
);
const names = ['noise', 'noisy', 'mask', 'dropped', 'epsilon', 'y'];

async function run(choices: Readonly<Record<string, DrawChoice>>, of = plan) {
  const { tensors } = await (await testEngine()).run(redrawn(of, new Map(Object.entries(choices))), { x }, names);
  return Object.fromEntries(names.map((name) => [name, Array.from(tensors[name].values)]));
}

describe('redrawn', () => {
  test('one pattern is of another draw, the others are bit for bit what they were', async () => {
    const [before, after] = [await run({}), await run({ noise: 7 })];
    const all = await run({}, atDraw(plan, 7));
    expect(after.noise).toEqual(all.noise);
    expect(after.noise).not.toEqual(before.noise);
    for (const name of ['mask', 'epsilon']) {
      expect(after[name]).toEqual(before[name]);
      expect(all[name]).not.toEqual(before[name]);
    }
  });

  test('draws are counted on from the plan’s own', async () => {
    expect(await run({ mask: 3 }, atDraw(plan, 4))).toEqual(await run({ mask: 7, noise: 4, epsilon: 4 }));
  });

  test('without a source: noise adds 0, a mask keeps all and scales nothing', async () => {
    const { noisy, mask, dropped } = await run({ noise: 'off', mask: 'off' });
    expect(noisy).toEqual(Array.from(x.values));
    expect(new Set(mask)).toEqual(new Set([1]));
    expect(dropped).toEqual(noisy);
  });

  test('what no reader can be without takes no hold, nor do other names', async () => {
    expect(['noise', 'mask', 'epsilon', 'noisy', 'z'].map((name) => canBeOff(plan, name))).toEqual([
      ...[true, true, false, false, false],
    ]);
    expect(redrawn(plan, new Map([['epsilon', 'off' as const]]))).toEqual(plan);
    expect(redrawn(plan, new Map([['noisy', 3]]))).toEqual(plan);
  });
});
