import { expect, test } from 'vitest';
import { ALL_ON, walk } from '../../checks/walk';
import { compiledSource } from '../engine/kernelSource';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { dispatchOf } from './wgsl';

test('every step of the walk: all the text that is compiled, and a number for every field of its struct', async () => {
  const { plan, stages } = await walk(ALL_ON);
  const steps = stages.flatMap((stage) => stage.steps).filter((step) => !step.off);
  expect(steps.length).toBeGreaterThan(50);
  for (const step of steps) {
    const { files, u, invocations } = dispatchOf(plan, step);
    const [own, ...shared] = files.map(({ text }) => text);
    expect([...shared, own].join('\n'), step.kernel).toBe(compiledSource(step.kernel));
    expect(Object.values(u).every(Number.isFinite), `${step.kernel} ${JSON.stringify(u)}`).toBe(true);
    expect(invocations).toBeGreaterThan(0);
  }
});

test('fields in the order of the struct; nothing is run where memory is shared', () => {
  const build = new PlanBuilder(kernels);
  build.input('x', [2, 3, 4]);
  build.step('scale', ['x'], 'y', { factor: 0.5 });
  build.step('splitHeads', ['x'], 'one', { heads: 1 });
  build.step('splitHeads', ['x'], 'two', { heads: 2 });
  const plan = build.build();
  const [scaled, one, two] = plan.steps.map((step) => dispatchOf(plan, step));
  expect(scaled.invocations).toBe(24);
  expect(Object.entries(scaled.u)).toEqual([
    ['factor', 0.5],
    ['count', 24],
  ]);
  expect([one.invocations, two.invocations]).toEqual([0, 24]);
});
