import { expect, test, vi } from 'vitest';
import type { KernelCase } from '../../checks/kernelCase';
import { type Compared, type Computed, faults, missingPackages, runSnippets } from '../../checks/runSnippets';
import { runOnCpu } from '../engine/cpuEngine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { stagesOf } from '../plan/stages';
import { roundToFloat32 } from '../tensor/tensor';
import type { Dialect } from './pythonSource';

// The tests of the kernels give their cases to `kernelCase`; here the same cases are carried out in Python. So a new
// kernel and a new case are tried without a word in this file.
const carriedOut = vi.hoisted(() => ({ case: (_title: string, _given: unknown): void => {} }));
vi.mock(import('../../checks/kernelCase'), async (original) => ({
  ...(await original()),
  kernelCase: (title: string, given: KernelCase) => carriedOut.case(title, given),
}));

const cases: KernelCase[] = [];
const dialects = (['numpy', 'torch'] as const).filter((dialect) => missingPackages(dialect).length === 0);
const ran = new Map<Dialect, Promise<Compared[]>>();

carriedOut.case = (title, given) => {
  const number = cases.push(given as KernelCase) - 1;
  test.skipIf(dialects.length === 0)(`${title}, in Python`, async () => {
    for (const dialect of dialects) {
      const all = ran.get(dialect) ?? runSnippets(dialect, cases.map(computed));
      ran.set(dialect, all);
      const found = (await all).filter(({ of }) => of === number);
      expect(found.length).toBeGreaterThan(0);
      expect(faults(found, 1e-9), dialect).toEqual([]);
    }
  });
};

/** A kernel as a plan of one stage, with the numbers of the CPU. */
function computed(given: KernelCase): Computed {
  const { from, to } = kernels[given.kernel];
  const inputs = Object.fromEntries(Object.entries(given.from).map(([name, t]) => [name, roundToFloat32(t)]));
  const build = new PlanBuilder(kernels);
  for (const [name, { shape }] of Object.entries(inputs)) build.input(name, shape);
  const operands = from.map((name) => name.replace('?', '')).map((name) => (name in inputs ? name : ''));
  build.step(given.kernel, operands, to, given.uniforms, { stage: `kernel.${given.kernel}` });
  const plan = build.build();
  return { plan, stages: stagesOf(plan), tensors: { ...inputs, ...runOnCpu(plan, inputs, to).tensors } };
}

for (const load of Object.values(import.meta.glob('../../shaders/*.test.ts'))) await load();

test('every kernel has cases', () => {
  expect(Object.keys(kernels).filter((name) => !cases.some(({ kernel }) => kernel === name))).toEqual([]);
});
