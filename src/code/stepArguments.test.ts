import { expect, test } from 'vitest';
import type { Uniforms } from '../plan/plan';
import { stepArguments, tuple } from './stepArguments';

const step = (uniforms: Uniforms) => ({ kernel: 'any', from: ['x'], to: ['y'], uniforms });
const shapes = { planned: [1, 2, 5, 3], shown: [1, 2, 4, 3] };

test('uniforms by name, as Python writes numbers, and only those that the function takes', () => {
  const uniforms = { factor: 0.25, epsilon: 1e-7, p: 1, other: 3 };
  expect(stepArguments(step(uniforms), ['factor', 'epsilon', 'p', 'mode'], shapes)).toEqual([
    'factor=0.25',
    'epsilon=1e-7',
    'p=1',
  ]);
  expect(stepArguments(step({ value: -Infinity }), ['value'], shapes)).toEqual(['value=float("-Infinity")']);
});

test('a shape is the one on screen', () => {
  expect(stepArguments(step({ rank: 4, o3: 5 }), ['shape'], shapes)).toEqual(['shape=(1, 2, 4, 3)']);
});

test('a place is counted in the shape of the plan', () => {
  const cell = ((0 * 2 + 1) * 5 + 3) * 3 + 2;
  expect(stepArguments(step({ cell }), ['place'], shapes)).toEqual(['place=(0, 1, 3, 2)']);
});

test('a tuple of one number has a comma', () => {
  expect([[], [4], [4, 2]].map(tuple)).toEqual(['()', '(4,)', '(4, 2)']);
});
