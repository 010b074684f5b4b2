import { runOnCpu } from '../src/engine/cpuEngine';
import { oneItem } from '../src/engine/oneItem';
import type { ValuesOf } from '../src/systems/knobRow';
import type { KnobTable, System } from '../src/systems/system';
import { expectClose, largest } from './closeTo';
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
 * Every tensor of a run on the engine that is tested, as the CPU twins compute it, within the gates of CASES.md: 5e-6 of
 * the largest number, 1e-4 with tanh; of a batch of more than eight items the last one alone.
 */
export async function agreesWithCpu<T extends KnobTable>(system: System<T>, knobs: ValuesOf<T>): Promise<void> {
  const { plan, inputs } = system.run(knobs);
  const engine = await testEngine();
  const steps = Object.keys(plan.tensors).filter((name) => plan.tensors[name].kind === 'step');
  const batch = Math.max(1, ...steps.map((name) => plan.tensors[name].shape[0]));
  const { plan: whole, read } =
    batch > 8 ? oneItem(plan, steps, batch - 1) : { plan, read: Object.fromEntries(steps.map((name) => [name, name])) };
  const wanted = Object.values(read);
  const want = runOnCpu(whole, inputs, wanted).tensors;
  const got = (await engine.run(whole, inputs, wanted)).tensors;
  const loose = plan.steps.some(({ kernel }) => kernel === 'additiveScore') ? 1e-4 : 5e-6;
  for (const [name, asked] of Object.entries(read)) {
    const gate = (engine.backend === 'cpu' ? 1e-11 : loose) * largest([1e-30, ...want[asked].values]);
    expectClose(got[asked], want[asked], gate, `${system.name}: ${name}`);
  }
}
