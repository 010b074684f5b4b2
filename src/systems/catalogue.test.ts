import { describe, expect, test } from 'vitest';
import { agreesWithCpu, statesOf } from '../../checks/systemOnEngine';
import { loadRecipe } from './catalogue';
import { systemNames } from './systemNames';

const systems = await Promise.all(systemNames.map(loadRecipe));

test('every system has the name it is listed under, and a place in the list of its own', () => {
  expect(systems.map(({ name }) => name)).toEqual([...systemNames]);
  expect(new Set(systems.map(({ id }) => id)).size).toBe(systems.length);
  for (const { name } of systems) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

describe.each(systems.map((system) => [system.name, system] as const))('%s', (_, system) => {
  test.each(statesOf(system))('%s: the backend tested computes what the CPU twins do', async (_, knobs) => {
    await agreesWithCpu(system, knobs);
  });
});
