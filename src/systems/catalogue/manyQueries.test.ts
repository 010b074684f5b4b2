import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../checks/closeTo';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, knobsOf, rowsOf, runSystem } from '../../../checks/systemRun';
import { runOnCpu } from '../../engine/cpuEngine';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { type Tensor, tensor } from '../../tensor/tensor';
import { multiHead } from '../multiHead';
import { manyQueries } from './manyQueries';

const identity = (n: number): Tensor =>
  tensor(
    [n, n],
    Array.from({ length: n * n }, (_, i) => Number(i % (n + 1) === 0)),
  );

describe('several queries over one memory', () => {
  test.each([1, 2, 4] as const)(
    'is multi-head attention with %i heads of keys and values and identity projections',
    (memories) => {
      const { tensors, inputs } = runSystem(manyQueries, { memories });
      // The queries side by side are the rows that multi-head attention starts from.
      const x = Array.from({ length: 3 }, (_, n) => [0, 1, 2, 3].flatMap((m) => rowsOf(inputs.q)[m * 3 + n])).flat();
      const build = new PlanBuilder(kernels);
      build.input('x', [1, 3, 16]);
      build.input('k', inputs.k.shape);
      build.input('v', inputs.v.shape);
      const o = { heads: 4, biases: false, ready: { k: 'k', v: 'v' } };
      const { output } = multiHead({ build, prefix: '', parameters: '' }, 'x', 'x', o);
      const given = { ...inputs, x: tensor([1, 3, 16], x), Wq: identity(16), Wo: identity(16) };
      const other = runOnCpu(build.build(), given, [output]).tensors[output];
      expectClose(tensors.merged, other, 1e-12, 'contexts');
    },
  );

  test('contexts stand side by side: c₁ ⊕ … ⊕ c_m', () => {
    const { tensors } = runSystem(manyQueries);
    const contexts = rowsOf(tensors.context);
    rowsOf(tensors.merged).forEach((row, n) => {
      expect(row).toEqual([0, 1, 2, 3].flatMap((m) => contexts[m * 3 + n]));
    });
  });

  test('each group of queries looks at a memory of its own', () => {
    const { tensors } = runSystem(manyQueries, { queries: 8, memories: 2 });
    const [q, k, scores] = [tensors.q, tensors.k, tensors.raw_scores].map(rowsOf);
    for (const head of [0, 3, 4, 7]) {
      const key = k[(head < 4 ? 0 : 6) + 2];
      expect(scores[head * 3][2]).toBeCloseTo(
        q[head * 3].reduce((sum, x, d) => sum + x * key[d], 0),
        12,
      );
    }
  });

  // TEACHING.md, claim 10.
  test('permuting keys together with their values changes nothing', () => {
    const { plan, inputs, tensors } = runSystem(manyQueries);
    const reversed = ({ shape, values }: Tensor): Tensor => tensor(shape, rowsOf({ shape, values }).reverse().flat());
    const turned = { ...inputs, k: reversed(inputs.k), v: reversed(inputs.v) };
    expectClose(runOnCpu(plan, turned, ['merged']).tensors.merged, tensors.merged, 1e-12, 'contexts');
    const apart = runOnCpu(plan, { ...inputs, k: turned.k }, ['merged']).tensors.merged;
    expect(() => expectClose(apart, tensors.merged, 1e-3, 'contexts')).toThrow();
  });

  test('what must be kept shrinks with the memories', () => {
    const kept = [1, 2, 4].map((memories) => runSystem(manyQueries, { memories: memories as 1 | 2 | 4 }).facts!.kept);
    expect(kept).toEqual([48, 96, 192]);
  });

  test('queries that cannot be shared out evenly are said to be so', () => {
    const asked = (memories: 2 | 4) => manyQueries.contradiction!(knobsOf(manyQueries, { queries: 6, memories }));
    expect(asked(2)).toBeUndefined();
    expect(asked(4)).toEqual({ knob: 'memories', kind: 'unevenGroups', facts: { queries: '6', memories: '4' } });
  });

  test('presets', () => checkSystem(manyQueries));

  test.each([1, 2] as const)('gradients, %i memories', async (memories) => {
    const { plan, inputs } = runSystem(manyQueries, { memories, width: 2, keys: 4 });
    await checkDerivative(plan, inputs, 'merged', ['q', 'k', 'v'], 2e-5);
  });
});
