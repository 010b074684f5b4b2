import { expect, test } from 'vitest';
import type { Step } from '../../plan/plan';
import { pickedStep } from './pickedStep';

const steps: Step[] = ['q', 'k', 'v'].map((letter) => ({
  kernel: 'linear',
  from: ['x', `enc.0.W${letter}`],
  to: [`enc.0.${letter}`],
  uniforms: {},
}));
const drawn = (...args: Parameters<typeof pickedStep> extends [unknown, ...infer R] ? R : never) =>
  pickedStep(steps, ...args).to[0];

test('the first, until one is picked', () => {
  expect(drawn(undefined, undefined)).toBe('enc.0.q');
  expect(drawn(undefined, { last: 'k' })).toBe('enc.0.k');
});

test('the one whose number is looked at, also an operand only it reads', () => {
  expect(drawn('enc.0.v', undefined)).toBe('enc.0.v');
  expect(drawn('enc.0.Wk', { last: 'v' })).toBe('enc.0.k');
  expect(drawn('x', { last: 'v' })).toBe('enc.0.v');
});

test('a pick holds until another number is looked at', () => {
  expect(drawn('enc.0.v', { last: 'q', cell: 'enc.0.v' })).toBe('enc.0.q');
  expect(drawn('enc.0.k', { last: 'q', cell: 'enc.0.v' })).toBe('enc.0.k');
});
