import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, knobsOf, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { backward } from '../../engine/backward';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { hardAttention } from './hardAttention';

const SMALL = { tokens: 4, width: 2, heads: 1 } as const;

/** Which of Q, K and V a loss on the context has a gradient for. */
function reached(turned: Parameters<typeof runSystem<typeof hardAttention.knobs>>[1]): string[] {
  const build = new PlanBuilder(kernels, runSystem(hardAttention, { ...SMALL, ...turned }).plan);
  build.step('sumTo', ['context'], 'loss', { rank: 1, o0: 1, o1: 1, o2: 1, o3: 1, o4: 1 });
  const { gradients } = backward(build.build(), 'loss');
  return ['q', 'k', 'v'].filter((name) => gradients[name] !== undefined);
}

describe('soft and hard attention', () => {
  test('arg-max keeps the largest key alone, and the context is its value', () => {
    const { tensors } = runSystem(hardAttention);
    const values = rowsOf(tensors.v);
    rowsOf(tensors.weights_soft).forEach((row, i) => {
      const top = row.indexOf(Math.max(...row));
      expect(rowsOf(tensors.weights_hard)[i]).toEqual(row.map((_, j) => Number(j === top)));
      expect(rowsOf(tensors.context)[i]).toEqual(values[top]);
    });
  });

  test('removal without renormalising leaves rows below 1; with it, rows of 1', () => {
    const { here, there } = runPreset(hardAttention, 'lessThanOne');
    const sums = rowsOf(here.tensors.weights_hard).map(sumOf);
    expect(sums.every((sum) => sum > 0 && sum < 1)).toBe(true);
    for (const row of rowsOf(there.tensors.weights_hard)) expect(sumOf(row)).toBeCloseTo(1, 12);
    const kept = (side: typeof here) => side.tensors.weights_hard.values.map((w) => Number(w > 0));
    expect(kept(here)).toEqual(kept(there));
  });

  test('top-k keeps k keys', () => {
    for (const topK of [1, 3, 8]) {
      const { tensors } = runSystem(hardAttention, { selection: 'topk', topK });
      for (const row of rowsOf(tensors.weights_hard)) expect(row.filter((w) => w > 0)).toHaveLength(topK);
    }
  });

  // TEACHING.md, claim 5: χ² with 3 degrees of freedom exceeds 16.27 once in a thousand times.
  test('sampled frequencies are the soft weights', () => {
    const draws = 1000;
    const counts = [0, 0, 0, 0].map(() => [0, 0, 0, 0]);
    let soft: number[][] = [];
    for (let seed = 0; seed < draws; seed++) {
      const { tensors } = runSystem(hardAttention, { ...SMALL, selection: 'sampled', seed });
      soft = rowsOf(tensors.weights_soft);
      rowsOf(tensors.weights_hard).forEach((row, i) => {
        expect(sumOf(row)).toBe(1);
        counts[i][row.indexOf(1)]++;
      });
    }
    counts.forEach((row, i) => {
      const expected = soft[i].map((w) => w * draws);
      expect(Math.min(...expected)).toBeGreaterThan(5);
      expect(sumOf(row.map((n, j) => (n - expected[j]) ** 2 / expected[j]))).toBeLessThan(16.27);
    });
  });

  test.each([
    ['soft', ['q', 'k', 'v']],
    ['argmax', ['v']],
    ['sampled', ['v']],
    ['topk', ['q', 'k', 'v']],
    ['threshold', ['q', 'k', 'v']],
  ] as const)('%s: a gradient reaches %s', (selection, names) => {
    expect(reached({ selection })).toEqual(names);
  });

  test('soft attention is not the faster one: the scores cost the same', () => {
    const { here, there } = runPreset(hardAttention, 'notFaster');
    expect(here.facts).toEqual({ scores: 64, products: 256 });
    expect(there.facts).toEqual(here.facts);
    expect(there.tensors.raw_scores).toEqual(here.tensors.raw_scores);
  });

  test('more keys than there are cannot be kept', () => {
    const asked = (topK: number) => hardAttention.contradiction!(knobsOf(hardAttention, { selection: 'topk', topK }));
    expect(asked(8)).toBeUndefined();
    expect(asked(9)).toEqual({ knob: 'topK', kind: 'moreThanKeys', facts: { k: '9', keys: '8' } });
  });

  test('presets', () => checkSystem(hardAttention));

  test.each([
    ['soft', false],
    ['topk', false],
    ['topk', true],
    ['threshold', true],
  ] as const)('gradients, %s, renormalised: %s', async (selection, renormalise) => {
    const { plan, inputs } = runSystem(hardAttention, { ...SMALL, selection, renormalise });
    await checkDerivative(plan, inputs, 'context', ['q', 'k', 'v'], 2e-5);
  });

  test.each(['argmax', 'sampled'] as const)('gradients of the values, %s', async (selection) => {
    const { plan, inputs } = runSystem(hardAttention, { ...SMALL, selection });
    await checkDerivative(plan, inputs, 'context', ['v'], 2e-5);
  });
});
