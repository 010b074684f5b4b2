import { expect, test, vi } from 'vitest';
import { DISTRIBUTION } from '../shaders/draw';
import { keepThreshold } from '../src/chance/distributions';
import { streamKey } from '../src/chance/streamKey';
import { runOnCpu } from '../src/engine/cpuEngine';
import { kernels } from '../src/engine/kernels';
import { atDraw, type SweepPlan, sweep } from '../src/engine/sweep';
import type { Plan } from '../src/plan/plan';
import { PlanBuilder } from '../src/plan/planBuilder';
import { sizeOf } from '../src/tensor/shape';
import { roundToFloat32 } from '../src/tensor/tensor';
import { expectClose, largest } from './closeTo';
import type { KernelCase } from './kernelCase';

// The tests of the kernels give their cases to `kernelCase`; here the operands of the same cases are made random, one
// after the other and all at once, and a sweep is compared with its draws one at a time. A new kernel and a new case are
// tried without a word in this file.
const carriedOut = vi.hoisted(() => ({ case: (_title: string, _given: unknown): void => {} }));
vi.mock(import('./kernelCase'), async (original) => ({
  ...(await original()),
  kernelCase: (title: string, given: KernelCase) => carriedOut.case(title, given),
}));

const DRAWS = 4;

/** How often each kernel was compared. */
const compared = new Map<string, number>();

carriedOut.case = (title, given) => {
  test(`${title}, over many draws`, () => {
    const { kernel, from } = given as KernelCase;
    const names = Object.keys(from);
    for (const random of [...names.map((name) => [name]), names]) {
      if (compare(given as KernelCase, random)) compared.set(kernel, (compared.get(kernel) ?? 0) + 1);
    }
  });
};

/** The case with the operands in `random` multiplied by masks of chance: numbers of words stay numbers of words. */
function planOf(given: KernelCase, random: readonly string[]): Plan {
  const { from, to } = kernels[given.kernel];
  const build = new PlanBuilder(kernels);
  const operands = from.map((operand) => {
    const name = operand.replace('?', '');
    if (!(name in given.from)) return '';
    build.input(name, given.from[name].shape);
    if (!random.includes(name)) return name;
    const [key0, key1] = streamKey(1, name);
    const uniforms = { key0, key1, distribution: DISTRIBUTION.bernoulli, threshold: keepThreshold(0.6) };
    return build.step('multiply', [name, build.step('draw', [name], `mask.${name}`, uniforms)], `random.${name}`);
  });
  build.step(given.kernel, operands, to, given.uniforms);
  return build.build();
}

/** What a sweep may say instead of doing it. */
const REFUSALS = /differs between draws|no axis left|more than 5 axes|draws along its first axis|has no sweep/;

/** Whether there was something to compare. */
function compare(given: KernelCase, random: readonly string[]): boolean {
  const { to } = kernels[given.kernel];
  const inputs = Object.fromEntries(Object.entries(given.from).map(([name, t]) => [name, roundToFloat32(t)]));
  const plan = planOf(given, random);
  let swept: SweepPlan;
  try {
    swept = sweep(plan, { draws: DRAWS, of: to });
  } catch (error) {
    expect((error as Error).message).toMatch(REFUSALS);
    return false;
  }
  const all = runOnCpu(swept.plan, inputs, to).tensors;
  for (let draw = 0; draw < DRAWS; draw++) {
    const single = runOnCpu(atDraw(plan, draw), inputs, to).tensors;
    for (const name of to) {
      const size = sizeOf(plan.tensors[name].shape);
      const at = swept.varying.has(name) ? draw * size : 0;
      const got = { shape: single[name].shape, values: all[name].values.slice(at, at + size) };
      expectClose(got, single[name], 1e-12 * largest([1, ...single[name].values]), `${random} random: ${name}`);
    }
  }
  return swept.varying.has(to[0]);
}

for (const load of Object.values(import.meta.glob('../shaders/*.test.ts'))) await load();

test('every kernel with a sweep was compared', () => {
  expect(Object.keys(kernels).filter((name) => kernels[name].sweep && !compared.has(name))).toEqual([]);
});

test('every kernel on the way forward has a sweep, but those of training and of summaries', () => {
  const without = Object.keys(kernels).filter((name) => !kernels[name].sweep);
  expect(
    without.filter((name) => !/Grad|^(adam|sgd|clipFactor|crossEntropy|sumSquares|mask|moments|histogram)$/.test(name)),
  ).toEqual([]);
});
