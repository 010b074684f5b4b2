import { describe, expect, test } from 'vitest';
import { evaluate } from '../plan/arithmetic';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { tensor } from '../tensor/tensor';
import { runOnCpu } from './cpuEngine';
import type { Tensors } from './engine';
import { explainCell } from './explainCell';
import { kernels } from './kernels';
import { pinned } from './pinned';

/** y = x wᵀ (3, 2), transposed, both added up over their rows. */
function smallPlan(): Plan {
  const build = new PlanBuilder(kernels);
  build.input('x', [3, 2]);
  build.parameter('w', [2, 2]);
  build.step('linear', ['x', 'w'], 'y');
  build.off('noise', 'y', 'noise');
  build.step('permute', ['y'], 'turned', { p0: 1, p1: 0 });
  build.step('scale', ['turned'], 'doubled', { factor: 2 });
  return build.build();
}

const inputs = { x: tensor([3, 2], [1, 2, 3, 4, 5, 6]), w: tensor([2, 2], [1, 10, 100, 1000]) };
const plan = smallPlan();
const run = (of: Plan, given: Tensors): Tensors => {
  const made = Object.keys(of.tensors).filter((name) => of.tensors[name].kind === 'step');
  return { ...given, ...runOnCpu(of, given, made).tensors };
};
const tensors = run(plan, inputs);
const workedOut = (of: Plan, shown: Tensors, name: string, index: number): number => {
  const found = explainCell(of, shown, name, index)!;
  return evaluate(found.explanation, found.value);
};

describe('explainCell', () => {
  test('answers the step, its operands and the number', () => {
    const found = explainCell(plan, tensors, 'y', 3)!;
    expect(found.step).toBe(plan.steps[0]);
    expect(found.result).toBe(0);
    expect(found.operands).toEqual(['x', 'w', '']);
    expect(found.expected).toBe(4300);
    expect(found.explanation.result).toMatchObject({ is: 'sum', of: [{ is: 'product' }, { is: 'product' }] });
    expect([found.value(0, 2), found.value(1, 3)]).toEqual([3, 1000]);
  });

  test('every number of every step is explained', () => {
    for (const name of ['y', 'turned', 'doubled']) {
      tensors[name].values.forEach((value, index) => {
        expect(workedOut(plan, tensors, name, index), `${name}[${index}]`).toBe(value);
      });
    }
  });

  test('what is given has no explanation, nor what was made of tensors that are not there', () => {
    expect(explainCell(plan, tensors, 'x', 0)).toBeUndefined();
    expect(explainCell(plan, tensors, 'w', 0)).toBeUndefined();
    expect(explainCell(plan, tensors, 'nothing', 0)).toBeUndefined();
    const { y: _, ...without } = tensors;
    expect(explainCell(plan, without, 'y', 0)).toBeUndefined();
    expect(explainCell(plan, without, 'turned', 0)).toBeUndefined();
    expect(explainCell(plan, without, 'doubled', 0)).toBeDefined();
  });

  test('tensors cut to fewer rows are explained by what they still have', () => {
    const cut: Tensors = {
      x: tensor([2, 2], [1, 2, 3, 4]),
      w: inputs.w,
      y: tensor([2, 2], [21, 2100, 43, 4300]),
      turned: tensor([2, 2], [21, 43, 2100, 4300]),
      doubled: tensor([2, 2], [42, 86, 4200, 8600]),
    };
    for (const name of ['y', 'turned', 'doubled']) {
      cut[name].values.forEach((value, index) => {
        expect(workedOut(plan, cut, name, index), `${name}[${index}]`).toBe(value);
      });
    }
  });

  test('a number set by hand says so, also in a tensor that is cut', () => {
    // Element 3 of turned (2, 3) is the first of its second row: element 2 when cut to (2, 2).
    const edited = pinned(plan, inputs, [{ tensor: 'turned', cell: 3, value: 7 }]);
    const all = run(edited.plan, edited.inputs);
    expect(explainCell(edited.plan, all, 'turned', 3)?.explanation.result).toMatchObject({ is: 'number', value: 7 });
    const firstTwo = ({ values }: { values: ArrayLike<number> }) =>
      tensor([2, 2], [values[0], values[1], values[3], values[4]]);
    const cut = { ...all, turned: firstTwo(all.turned), 'turned.computed': firstTwo(all['turned.computed']) };
    expect([0, 1, 2, 3].map((index) => workedOut(edited.plan, cut, 'turned', index))).toEqual([21, 43, 7, 4300]);
  });
});
