import { describe, expect, test } from 'vitest';
import { agreesWithCpu, statesOf } from '../../checks/systemOnEngine';
import { catalogue } from './catalogue';
import type { KnobTable, System } from './system';

// A knob table of one's own makes `run` narrower than the common type says.
const systems = catalogue as readonly unknown[] as readonly System<KnobTable>[];

test('every system has a name and a place in the list of its own', () => {
  expect(new Set(systems.map(({ name }) => name)).size).toBe(systems.length);
  expect(new Set(systems.map(({ id }) => id)).size).toBe(systems.length);
  for (const { name } of systems) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

describe.each(systems.map((system) => [system.name, system] as const))('%s', (_, system) => {
  test.each(statesOf(system))('%s: the backend tested computes what the CPU twins do', async (_, knobs) => {
    await agreesWithCpu(system, knobs);
  });
});
