import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { byHand } from './byHand';

const E1 = Math.exp(1);

describe('self-attention by hand', () => {
  test('every number of width 4, as with pencil and paper', () => {
    const { tensors } = runSystem(byHand);
    expect(rowsOf(tensors.q)).toEqual([
      [1, 0, 2, 1],
      [1, 1, 0, -1],
    ]);
    expect(rowsOf(tensors.k)).toEqual([
      [2, 1, 0, 0],
      [1, 0, 1, 1],
    ]);
    expect(rowsOf(tensors.v)).toEqual([
      [1, 0, 2, 0],
      [0, 2, 0, 2],
    ]);
    expect(rowsOf(tensors.raw_scores)).toEqual([
      [2, 4],
      [3, 0],
    ]);
    expect(rowsOf(tensors.scores)).toEqual([
      [1, 2],
      [1.5, 0],
    ]);
    // e¹ : e² = 1 : e
    const a11 = 1 / (1 + E1);
    expect(tensors.weights_soft.values[0]).toBeCloseTo(a11, 12);
    expect(tensors.weights_soft.values[2]).toBeCloseTo(E1 ** 1.5 / (E1 ** 1.5 + 1), 12);
    const context = [a11, 2 * (1 - a11), 2 * a11, 2 * (1 - a11)];
    rowsOf(tensors.context)[0].forEach((x, d) => {
      expect(x).toBeCloseTo(context[d], 12);
    });
  });

  test('width 2', () => {
    const { tensors } = runPreset(byHand, 'smaller').here;
    expect(rowsOf(tensors.q)).toEqual([
      [1, -1],
      [2, 2],
    ]);
    expect(rowsOf(tensors.k)).toEqual([
      [2, 1],
      [0, 2],
    ]);
    expect(rowsOf(tensors.v)).toEqual([
      [2, 2],
      [4, 0],
    ]);
    expect(rowsOf(tensors.raw_scores)).toEqual([
      [1, -2],
      [6, 4],
    ]);
  });

  test('scores taken for weights: rows do not sum to 1, and the context is their mix all the same', () => {
    const { here, there } = runPreset(byHand, 'scoresAsWeights');
    expect(rowsOf(here.tensors.scores).map(sumOf)).toEqual([3, 1.5]);
    expect(rowsOf(here.tensors.context)).toEqual([
      [1, 4, 2, 4],
      [1.5, 0, 3, 0],
    ]);
    for (const row of rowsOf(there.tensors.weights_soft)) expect(sumOf(row)).toBeCloseTo(1, 12);
  });

  test('the other order of the tokens is the other order of the contexts, and nothing else', () => {
    const { here, there } = runPreset(byHand, 'swapped');
    expect(here.words?.tokens).toEqual(['h₂', 'h₁']);
    const [first, second] = rowsOf(there.tensors.context);
    [second, first].forEach((row, i) => {
      row.forEach((x, d) => {
        expect(rowsOf(here.tensors.context)[i][d]).toBeCloseTo(x, 12);
      });
    });
  });

  test('presets', () => checkSystem(byHand));

  test('gradients', async () => {
    const { plan, inputs } = runSystem(byHand);
    await checkDerivative(plan, inputs, 'context', ['h', 'Wq', 'Wk', 'Wv'], 2e-5);
  });
});
