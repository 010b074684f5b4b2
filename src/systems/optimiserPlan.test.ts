import { expect, test } from 'vitest';
import { ONE } from '../engine/backward';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { filled, tensor } from '../tensor/tensor';
import { firstMoment, optimiserPlan, secondMoment, updated } from './optimiserPlan';

/** loss = Σ p² of two parameters, p (2) and q (1); an input takes part in nothing that is trained. */
function squares() {
  const build = new PlanBuilder(kernels);
  build.input('x', [1]);
  for (const [name, size] of [['p', 2] as const, ['q', 1] as const]) build.parameter(name, [size]);
  const before = build.step('sumSquares', ['p'], 'p.squares');
  build.step('sumSquares', ['q', before], 'loss');
  return build.build();
}

const given = (state: Tensors): Tensors => ({ ...state, x: filled([1], 5), [ONE]: filled([1], 1) });
const start: Tensors = Object.fromEntries(
  [['p', tensor([2], [3, 4])] as const, ['q', tensor([1], [0])] as const].flatMap(([name, t]) => [
    [name, t],
    [firstMoment(name), filled(t.shape, 0)],
    [secondMoment(name), filled(t.shape, 0)],
  ]),
);

test('gradients are clipped by the norm of all of them, and then averaged into the moments', () => {
  const plan = optimiserPlan(squares(), 'loss', { step: 1, learningRate: 0.1, clip: 1 });
  const { tensors } = runOnCpu(plan, given(start), Object.keys(start).map(updated));
  // d loss / d p = (6, 8) has norm 10; with q's 0 it is cut to (0.6, 0.8).
  const m = tensors[updated(firstMoment('p'))].values;
  expect(m[0]).toBeCloseTo(0.06, 12);
  expect(m[1]).toBeCloseTo(0.08, 12);
  expect(tensors[updated(secondMoment('p'))].values[0]).toBeCloseTo(0.02 * 0.36, 12);
  // Adam's first step is the learning rate, whatever the size of the gradient.
  expect(tensors[updated('p')].values[0]).toBeCloseTo(2.9, 6);
  expect(tensors[updated('q')].values[0]).toBe(0);
  expect(updated('x') in plan.tensors).toBe(false);
});

test('step after step the loss goes to its least', () => {
  let state = start;
  const names = Object.keys(start);
  for (let step = 1; step <= 200; step++) {
    const plan = optimiserPlan(squares(), 'loss', { step, learningRate: 0.1, clip: 100 });
    const { tensors } = runOnCpu(plan, given(state), names.map(updated));
    state = Object.fromEntries(names.map((name) => [name, tensors[updated(name)]]));
  }
  expect(Math.hypot(...state.p.values, ...state.q.values)).toBeLessThan(0.05);
});
