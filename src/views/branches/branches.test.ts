import { expect, test } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { at } from '../matrix';
import { branchesOf, scaleOfSamples } from './branches';

const step = (kernel: string, from: string[], to: string) => ({ kernel, from, to: [to], uniforms: {} });
const plan = { tensors: {}, steps: [step('scale', ['x'], 'f'), step('add', ['x', 'f'], 'sum')] };
const names = { sums: ['sum'], masks: ['mask'], input: 'x', output: 'sum' };

test('each sample has its own part of every tensor, and what was drawn for it', () => {
  const tensors = {
    x: tensor([2, 1, 2], [1, 2, 3, 4]),
    f: tensor([2, 1, 2], [0, 0, 3, -4]),
    sum: tensor([2, 1, 2], [1, 2, 6, 0]),
    mask: tensor([2, 1, 1], [0, 1]),
  };
  const [first, second] = branchesOf(plan, tensors, names);
  expect([at(first.input, 0, 1), at(second.input, 0, 1)]).toEqual([2, 4]);
  expect(first.branches[0]).toMatchObject({ kept: false, size: 0 });
  expect(second.branches[0].kept).toBe(true);
  expect(second.branches[0].size).toBeCloseTo(Math.sqrt(12.5), 12);
  expect(at(second.output, 0, 0)).toBe(6);
  expect(scaleOfSamples([first, second])).toEqual({ kind: 'diverging', max: 6 });
});

test('without a draw nothing is said to be kept', () => {
  const tensors = Object.fromEntries(['x', 'f', 'sum'].map((name) => [name, tensor([1, 1, 1], [1])]));
  expect(branchesOf(plan, tensors, names)[0].branches[0].kept).toBeUndefined();
});
