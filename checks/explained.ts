import type { Tensors } from '../src/engine/engine';
import { explainCell } from '../src/engine/explainCell';
import { evaluate } from '../src/plan/arithmetic';
import type { Plan } from '../src/plan/plan';
import { largest } from './closeTo';

/** Numbers from 0 up to 1 that look random and are the same every time. */
export function* random(): Generator<number, never> {
  for (let state = 1; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** What is wrong with a cell's explanation, if anything: the operands on screen give another number than is shown. */
export function fault({ plan, tensors }: { plan: Plan; tensors: Tensors }, name: string, index: number): string[] {
  const found = explainCell(plan, tensors, name, index);
  if (!found) return [`${name} is not explained`];
  const got = evaluate(found.explanation, found.value);
  const gate = 1e-9 * largest([1e-30, ...tensors[name].values]);
  const agrees = Math.abs(got - found.expected) <= gate;
  return agrees ? [] : [`${name}[${index}] is ${found.expected}, explained as ${got}`];
}
