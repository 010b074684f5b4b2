import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, type RunOfSystem, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { keyValue } from './keyValue';

/** The word with the largest number in every row of the context. */
const said = ({ tensors, words }: RunOfSystem, over: string): string[] =>
  rowsOf(tensors.context).map((row) => words![over][row.indexOf(Math.max(...row))]);

describe('key–value attention', () => {
  test('every question is answered, and looks most at its own pair', () => {
    const run = runSystem(keyValue);
    expect(said(run, 'answers')).toEqual(['Tokyo', 'Nile', 'Japanese']);
    expect(rowsOf(run.tensors.weights_soft).map((row) => row.indexOf(Math.max(...row)))).toEqual([2, 5, 3]);
    // Two features agree, one or none: 8, 4 or 0 before ÷ √6.
    expect(rowsOf(run.tensors.raw_scores)[0]).toEqual([4, 0, 8, 4, 4, 0]);
  });

  // TEACHING.md, claim 4.
  test('with V = K it is classic attention, whose contexts repeat the question', () => {
    const { here } = runPreset(keyValue, 'valuesAreKeys');
    const [weights, k] = [here.tensors.weights_soft, here.tensors.k].map(rowsOf);
    rowsOf(here.tensors.context).forEach((row, i) => {
      row.forEach((x, d) => {
        expect(x).toBeCloseTo(sumOf(weights[i].map((w, j) => w * k[j][d])), 12);
      });
    });
    expect(said(here, 'topics').every((word, i) => here.words!.questions[i].includes(word))).toBe(true);
    expect(here.plan.tensors.v).toBeUndefined();
  });

  test('the same inputs for both projections change nothing, for each reads its own part', () => {
    const { here, there } = runPreset(keyValue, 'sameInputs');
    for (const name of ['k', 'v', 'context']) expect(here.tensors[name]).toEqual(there.tensors[name]);
    expect(here.plan.tensors.pair_values).toBeUndefined();
  });

  test('with the roles reversed every pair of the passage asks, and must choose a question even if none fits', () => {
    const { here } = runPreset(keyValue, 'reversed');
    expect(here.tensors.weights_soft.shape).toEqual([1, 1, 6, 3]);
    expect(here.tensors.context.shape).toEqual([1, 1, 6, 6]);
    const rows = rowsOf(here.tensors.weights_soft);
    for (const row of rows) expect(sumOf(row)).toBeCloseTo(1, 12);
    // About France nothing is asked, but of a river there is a question.
    expect(rowsOf(here.tensors.raw_scores)[1]).toEqual([0, 4, 0]);
    expect(said(here, 'answers')[2]).toBe('Tokyo');
  });

  test('with a faint value the largest weight and the largest contribution are those of different keys', () => {
    const { here, there } = runPreset(keyValue, 'tinyValue');
    const largestOf = (row: readonly number[]): number => row.indexOf(Math.max(...row));
    const tops = (run: RunOfSystem, name: string): number[] => rowsOf(run.tensors[name]).map(largestOf);
    expect(tops(there, 'contributions')).toEqual(tops(there, 'weights_soft'));
    expect(here.tensors.weights_soft).toEqual(there.tensors.weights_soft);
    expect(tops(here, 'weights_soft')[0]).toBe(2);
    expect(tops(here, 'contributions')[0]).not.toBe(2);
    expect(tops(here, 'contributions').slice(1)).toEqual(tops(here, 'weights_soft').slice(1));
  });

  test('presets', () => checkSystem(keyValue));

  test.each(['own', 'keys'] as const)('gradients, values: %s', async (values) => {
    const { plan, inputs } = runSystem(keyValue, { values });
    await checkDerivative(plan, inputs, 'context', ['asking', 'pair_keys', 'Wq', 'Wk'], 2e-5);
  });
});
