import { describe, expect, test } from 'vitest';
import { largest } from '../../checks/closeTo';
import { ALL_ON, walk } from '../../checks/walk';
import { explainCell } from '../engine/explainCell';
import { evaluate } from '../plan/arithmetic';
import type { Knobs } from './knobs';

/** Cells of every tensor that are worked out again. */
const CELLS = 5;

/** Numbers from 0 up to 1 that look random and are the same every time. */
function* random(): Generator<number, never> {
  for (let state = 1; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe.each<[string, Partial<Knobs>]>([
  ['as it opens', {}],
  ['everything on', ALL_ON],
])('a walk, %s', (_, knobs) => {
  test('cells of every stage of every layer are what their operands on screen give', async () => {
    const { plan, stages, tensors } = await walk(knobs);
    const turns = random();
    const wrong: string[] = [];
    const kernels = new Set<string>();
    let compared = 0;
    for (const stage of stages) {
      for (const name of stage.off ? [] : stage.to) {
        const { values } = tensors[name];
        const size = largest([1e-30, ...values]);
        for (let i = 0; i < CELLS; i++) {
          const index = Math.floor(turns.next().value * values.length);
          const found = explainCell(plan, tensors, name, index);
          if (!found) {
            wrong.push(`${stage.id}: ${name} is not explained`);
            continue;
          }
          const got = evaluate(found.explanation, found.value);
          if (!(Math.abs(got - values[index]) <= 1e-9 * size)) {
            wrong.push(`${stage.id}: ${name}[${index}] is ${values[index]}, explained as ${got}`);
          }
          kernels.add(found.step.kernel);
          compared++;
        }
      }
    }
    expect(wrong).toEqual([]);
    const on = stages.filter((stage) => !stage.off);
    expect(on.length).toBeGreaterThan(30);
    expect(compared).toBeGreaterThanOrEqual(CELLS * on.length);
    expect(kernels.size).toBeGreaterThanOrEqual(10);
  });
});
