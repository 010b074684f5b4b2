import { runOnCpu } from '../src/engine/cpuEngine';
import type { Tensors } from '../src/engine/engine';
import { oneItem } from '../src/engine/oneItem';
import type { Plan, Step } from '../src/plan/plan';
import type { KnobTable, ValuesOf } from '../src/systems/knobRow';
import type { System } from '../src/systems/system';
import { expectClose, largest } from './closeTo';
import { givenTo } from './givenTo';
import { knobsOf } from './systemRun';
import { testEngine } from './testEngine';

/** The states of a system that its presets show, on either side, and the one it opens with. */
export function statesOf<T extends KnobTable>(system: System<T>): [name: string, knobs: ValuesOf<T>][] {
  const state = (turned: object) => knobsOf(system, turned as Partial<ValuesOf<T>>);
  return [
    ['default', state({})],
    ...system.presets.flatMap(({ id, knobs, versus }): [string, ValuesOf<T>][] => [
      [id, state(knobs)],
      ...(versus ? [[`${id}, other side`, state({ ...knobs, ...versus })] as [string, ValuesOf<T>]] : []),
    ]),
  ];
}

/**
 * Every step of a run on the engine that is tested gives what its CPU twin makes of the same operands, within the gates of
 * CASES.md: 5e-6 of the largest number, 1e-4 with tanh; of a batch of more than eight items the last one alone.
 *
 * Step by step, because a system may well be badly conditioned, and some are there to show just that: unscaled scores
 * near 80 are known to 4e-6 in float32, and a softmax passes that on to its weights whoever computes it.
 */
export async function agreesWithCpu<T extends KnobTable>(system: System<T>, knobs: ValuesOf<T>): Promise<void> {
  const { plan, inputs } = system.run(knobs, await givenTo(system, knobs));
  const engine = await testEngine();
  const made = Object.keys(plan.tensors).filter((name) => plan.tensors[name].kind === 'step');
  const inBatch = made.filter((name) => plan.tensors[name].axes[0] === 'B');
  // A plan with batches of different sizes, such as one of copies, is read whole.
  const [batch = 1, ...others] = new Set(inBatch.map((name) => plan.tensors[name].shape[0]).filter((size) => size > 1));
  const whole = batch > 8 && others.length === 0 ? oneItem(plan, made, batch - 1).plan : plan;
  const steps = whole.steps.filter(({ off }) => !off);
  const run = await engine.run(whole, inputs, [...new Set(steps.flatMap(({ to }) => to))]);
  const got: Tensors = { ...inputs, ...run.tensors };
  for (const step of steps) {
    const want = runOnCpu(alone(whole, step), got, step.to).tensors;
    const loose = step.kernel === 'additiveScore' ? 1e-4 : 5e-6;
    for (const name of step.to) {
      const gate = (engine.backend === 'cpu' ? 1e-11 : loose) * largest([1e-30, ...want[name].values]);
      expectClose(got[name], want[name], gate, `${system.name}: ${step.kernel} → ${name}`);
    }
  }
}

/** One step as a plan of its own, whose operands are given. */
function alone(plan: Plan, step: Step): Plan {
  const operands = step.from.filter(Boolean).map((name) => [name, { ...plan.tensors[name], kind: 'input' as const }]);
  const results = step.to.map((name) => [name, plan.tensors[name]]);
  return { tensors: Object.fromEntries([...operands, ...results]), steps: [step] };
}
