import { describe, expect, it } from 'vitest';
import { ALL_ON, walk } from '../../../checks/walk';
import type { Step } from '../../plan/plan';
import { at, matrixOf, rowOf } from '../matrix';
import { equation } from './equation';
import { stretchedAt } from './flowParts';

const step = (kernel: string, uniforms: Step['uniforms'] = {}): Step => ({ kernel, from: [], to: [], uniforms });

describe('equation', () => {
  it('writes the arithmetic of one cell', () => {
    const cell = { from: [9.4, -0.5], result: 2.35, row: [9.4, 1] };
    expect(equation(step('scale', { factor: 0.25 }), cell)).toBe('9.40 ÷ 4 = 2.35');
    expect(equation(step('scale', { factor: 2 }), cell)).toBe('9.40 × 2 = 2.35');
    expect(equation(step('noise', { sigma: 0.4 }), { ...cell, result: 9.2 })).toBe('9.40 + 0.40 × (−0.50) = 9.20');
    expect(equation(step('add'), { ...cell, result: 8.9 })).toBe('9.40 + (−0.50) = 8.90');
    expect(equation(step('dropout', { p: 0.5, mode: 0, train: 1 }), { from: [0.4, 1], result: 0.8, row: [] })).toBe(
      '0.40 × 1.00 ÷ 0.50 = 0.80',
    );
    expect(equation(step('scale', { factor: 1 / 0.3 }), { from: [1.63], result: 5.42, row: [] })).toBe(
      '1.63 ÷ 0.3 = 5.42',
    );
    expect(equation(step('activation', { kind: 0 }), { from: [-2], result: 0, row: [] })).toBe('max(0, −2.00) = 0.00');
    expect(equation(step('softmax'), { from: [1], result: 0.27, row: [1, 2] })).toBe('e^(1.00 − 2.00) ÷ 1.37 = 0.27');
  });

  it('says nothing of kernels it does not know, or where there is nothing to say', () => {
    expect(equation(step('mystery'), { from: [1], result: 1, row: [1] })).toBeUndefined();
    expect(equation(step('scale', { factor: 1 / 0.3 }), { from: [1.63], result: 5.42, row: [] })).toBe(
      '1.63 ÷ 0.3 = 5.42',
    );
    expect(equation(step('activation', { kind: 0 }), { from: [-2], result: 0, row: [] })).toBe('max(0, −2.00) = 0.00');
    expect(equation(step('softmax'), { from: [1], result: 0, row: [] })).toBeUndefined();
    expect(equation(step('add'), { from: [1, undefined], result: 1, row: [1] })).toBeUndefined();
  });

  it('comes out for every cell of the walk: the numbers written give the number shown', async () => {
    const result = await walk(ALL_ON);
    let checked = 0;
    for (const stage of result.stages) {
      for (const s of stage.steps) {
        const main = s.to[0] && matrixOf(result.tensors[s.to[0]], result.plan.tensors[s.to[0]].axes);
        if (!main || s.kernel === 'softmax' || s.kernel === 'activation') continue;
        const operands = s.from
          .filter(Boolean)
          .map((name) => matrixOf(result.tensors[name], result.plan.tensors[name].axes));
        const [row, col] = [main.rows - 1, main.cols - 1];
        const text = equation(s, {
          from: operands.map((m) => stretchedAt(m, main, row, col)),
          result: at(main, row, col),
          row: rowOf(operands[0], Math.min(row, operands[0].rows - 1)),
        });
        if (!text) continue;
        const [left, right] = text.replace(/−/g, '-').replace(/×/g, '*').replace(/÷/g, '/').split(' = ');
        // The figures shown are rounded.
        expect(Math.abs(Function(`return ${left}`)() - Number(right)), `${s.to[0]}: ${text}`).toBeLessThan(0.05);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(20);
  });
});
