import { describe, expect, test } from 'vitest';
import { testEngine } from '../../checks/testEngine';
import { PlanBuilder } from '../plan/planBuilder';
import { stagesOf } from '../plan/stages';
import { filled, tensor } from '../tensor/tensor';
import { backward, ONE } from './backward';
import { kernels } from './kernels';
import { pinned, unpinned } from './pinned';

const build = new PlanBuilder(kernels);
build.input('x', [3]);
build.step('scale', ['x'], 'double', { factor: 2 }, { stage: 'a.double' });
build.step('scale', ['double'], 'four', { factor: 2 }, { stage: 'a.four' });
build.step('sumTo', ['four'], 'sum', { rank: 1, o0: 1, o1: 1, o2: 1, o3: 1, o4: 1 });
const plan = build.build();
const inputs = { x: tensor([3], [1, 2, 3]) };

describe('pinned', () => {
  test('what depends on a pinned number follows; what the step computed is kept', async () => {
    const edit = pinned(plan, inputs, [
      { tensor: 'double', cell: 0, value: 10 },
      { tensor: 'double', cell: 2, value: -1 },
    ]);
    const run = await (await testEngine()).run(edit.plan, edit.inputs, ['double', 'double.computed', 'four', 'sum']);
    expect([...run.tensors.double.values]).toEqual([10, 4, -1]);
    expect([...run.tensors['double.computed'].values]).toEqual([2, 4, 6]);
    expect([...run.tensors.four.values]).toEqual([20, 8, -2]);
    expect([...run.tensors.sum.values]).toEqual([26]);
    // A pin is no stage of its own.
    expect(stagesOf(edit.plan).map(({ id }) => id)).toEqual(stagesOf(plan).map(({ id }) => id));
  });

  test('without its pins a plan has the steps that it had', () => {
    const edit = pinned(plan, inputs, [
      { tensor: 'double', cell: 0, value: 10 },
      { tensor: 'double', cell: 2, value: -1 },
      { tensor: 'sum', cell: 0, value: 4 },
    ]);
    expect(edit.plan.steps).not.toEqual(plan.steps);
    expect(unpinned(edit.plan).steps).toEqual(plan.steps);
  });

  test('a given tensor is changed in a copy', async () => {
    const edit = pinned(plan, inputs, [{ tensor: 'x', cell: 1, value: 0.1 }]);
    expect(edit.plan.steps).toEqual(plan.steps);
    expect([...edit.inputs.x.values]).toEqual([1, Math.fround(0.1), 3]);
    expect([...inputs.x.values]).toEqual([1, 2, 3]);
  });

  test('no gradient flows past a pinned number', async () => {
    const edit = pinned(plan, inputs, [{ tensor: 'double', cell: 1, value: 5 }]);
    const { plan: full, gradients } = backward(edit.plan, 'sum');
    const given = { ...edit.inputs, [ONE]: filled([1], 1) };
    const { tensors } = await (await testEngine()).run(full, given, [gradients.x, gradients.double]);
    expect([...tensors[gradients.double].values]).toEqual([2, 2, 2]);
    expect([...tensors[gradients.x].values]).toEqual([4, 0, 4]);
  });

  test('a tensor or an element that is not there is an error', () => {
    expect(() => pinned(plan, inputs, [{ tensor: 'y', cell: 0, value: 0 }])).toThrow('no tensor is called y');
    expect(() => pinned(plan, inputs, [{ tensor: 'x', cell: 3, value: 0 }])).toThrow('no element 3');
    expect(() => pinned(plan, inputs, [{ tensor: 'four', cell: 3, value: 0 }])).toThrow('no element 3');
  });
});
