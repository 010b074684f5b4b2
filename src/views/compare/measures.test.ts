import { expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import type { Knobs } from '../../experiment/knobs';
import { sideOf } from './comparison';
import { entropy, measured } from './measures';

async function measuredAt(id: string, knobs: Partial<Knobs> = {}) {
  const result = await walk(knobs);
  return measured(sideOf(result, result.stages.find((stage) => stage.id === id)!)!);
}

test('entropy is 0 for one key, ln M for all alike, and ignores what a row adds up to', () => {
  expect(entropy([0, 1, 0])).toBe(0);
  expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 12);
  expect(entropy([2, 2])).toBeCloseTo(Math.log(2), 12);
  expect(entropy([0, 0])).toBe(0);
});

test('weights: rows sum to 1, and nothing goes to masked keys unless they are masked by × 0', async () => {
  const right = await measuredAt('dec.0.self.softmax');
  expect(right.rowSum).toBeCloseTo(1, 6);
  expect(right.forbidden).toBe(0);
  expect(right.zeros).toBe(6 / 16);
  const slip = await measuredAt('dec.0.self.softmax', { maskBy: 'zero' });
  expect(slip.forbidden).toBeGreaterThan(0.1);
  expect(slip.zeros).toBe(0);
});

test('other numbers have a spread and ends', async () => {
  const { spread, smallest, largest, entropy, parameters } = await measuredAt('dec.0.cross.norm');
  expect(smallest!).toBeLessThan(0);
  expect(largest!).toBeGreaterThan(spread!);
  expect([entropy, parameters]).toEqual([undefined, undefined]);
});

test('rows of one kind are nearly the same without a residual connection', async () => {
  const { betweenRows } = await measuredAt('dec.0.ffn.norm');
  const { betweenRows: without } = await measuredAt('dec.0.ffn.norm', { residual: false });
  expect(without!).toBeLessThan(0.2 * betweenRows!);
  expect(without!).toBeGreaterThan(0);
});

test.each([1, 4, 8] as const)('%i heads of one width have 16,640 parameters and as many products', async (heads) => {
  const { parameters, multiplications } = await measuredAt('enc.0.self.softmax', { heads });
  expect(parameters).toBe(16640);
  // 4 words × 4 words × 64 features
  expect(multiplications).toBe(4 * 4 * 64);
});
