import { expect, test } from 'vitest';
import type { Plan, Step } from '../plan/plan';
import { structureKey } from './structureKey';

const spec = (shape: number[], kind: 'input' | 'step' = 'step') => ({ shape, axes: [], kind });
const step = (to: string, more: Partial<Step> = {}): Step => ({
  kernel: 'add',
  from: ['a', 'b'],
  to: [to],
  uniforms: {},
  ...more,
});
const base: Plan = { tensors: { a: spec([2], 'input'), b: spec([2], 'input'), y: spec([2]) }, steps: [step('y')] };

test('uniforms, stages and switched-off steps do not change the key', () => {
  const steps = [step('y', { uniforms: { sigma: 1 }, stage: 'x' }), step('y', { to: [], off: true })];
  expect(structureKey({ tensors: base.tensors, steps })).toBe(structureKey(base));
});

test.each<[string, Plan]>([
  ['a shape', { ...base, tensors: { ...base.tensors, y: spec([1, 2]) } }],
  ['a kind', { ...base, tensors: { ...base.tensors, b: spec([2]) } }],
  ['a kernel', { ...base, steps: [step('y', { kernel: 'multiply' })] }],
  ['the order of operands', { ...base, steps: [step('y', { from: ['b', 'a'] })] }],
  ['an absent operand', { ...base, steps: [step('y', { from: ['a', ''] })] }],
  ['names that would read the same when joined', { ...base, steps: [step('y', { from: ['a,b', ''] })] }],
])('%s changes the key', (_, plan) => {
  expect(structureKey(plan)).not.toBe(structureKey(base));
});
