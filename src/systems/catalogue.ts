import type { System } from './system';
import { type SystemName, stemOf } from './systemNames';

const recipes = import.meta.glob<Record<string, System>>(['./catalogue/*.ts', '!./catalogue/*.test.ts']);

/** The recipe of a system: what `catalogue/<stem>.ts` exports under its stem. Downloaded when somebody opens it. */
export async function loadRecipe(name: SystemName): Promise<System> {
  const stem = stemOf(name);
  return (await recipes[`./catalogue/${stem}.ts`]())[stem];
}
