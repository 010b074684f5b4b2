import { describe, expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { stagesOf } from '../plan/stages';
import { sizeOf } from '../tensor/shape';
import { multiHead } from './multiHead';

function planOf(
  shape: readonly number[],
  heads: number,
  widths: { width?: number; valueWidth?: number } = {},
): { plan: Plan; names: Readonly<Record<string, string>> } {
  const build = new PlanBuilder(kernels);
  build.input('x', shape);
  const { names } = multiHead({ build, prefix: '', parameters: '' }, 'x', 'x', { heads, ...widths });
  return { plan: build.build(), names };
}

const parameters = (plan: Plan): number =>
  Object.values(plan.tensors)
    .filter((spec) => spec.kind === 'parameter')
    .reduce((n, spec) => n + sizeOf(spec.shape), 0);

describe('multiHead', () => {
  test('the shape walk of (100, 128, 64) through 4 heads', () => {
    const { plan, names } = planOf([100, 128, 64], 4);
    const walk = ['q', 'weights', 'context', 'merged', 'attn_output'].map((name) => plan.tensors[names[name]].shape);
    expect(walk).toEqual([
      [100, 4, 128, 16],
      [100, 4, 128, 128],
      [100, 4, 128, 16],
      [100, 128, 64],
      [100, 128, 64],
    ]);
  });

  test.each([1, 2, 4, 8])('%i heads of one width have the same 16,640 parameters', (heads) => {
    expect(parameters(planOf([1, 3, 64], heads).plan)).toBe(16640);
  });

  test('heads of a width of their own are mapped back to that of x, and more heads are more parameters', () => {
    const { plan, names } = planOf([1, 3, 64], 4, { width: 4 * 20, valueWidth: 4 * 5 });
    const shapes = ['q', 'v', 'merged', 'attn_output'].map((name) => plan.tensors[names[name]].shape);
    expect(shapes).toEqual([
      [1, 4, 3, 20],
      [1, 4, 3, 5],
      [1, 3, 20],
      [1, 3, 64],
    ]);
    expect(parameters(planOf([1, 3, 64], 8, { width: 8 * 16 }).plan)).toBe(4 * 64 * 128 + 3 * 128 + 64);
  });

  test('a width that the heads do not divide is refused by name', () => {
    expect(() => planOf([1, 3, 10], 4)).toThrow('4');
  });

  test('transposes as stages of their own change no number, and the slip leaves one out', () => {
    const run = (o: { transposes?: boolean; merge?: 'plain' }) => {
      const build = new PlanBuilder(kernels);
      build.input('x', [2, 5, 6]);
      const scope = { build, prefix: '', parameters: '', place: 'here' };
      const { output } = multiHead(scope, 'x', 'x', { heads: 3, ...o });
      const plan = build.build();
      const given = Object.entries(plan.tensors).filter(([, { kind }]) => kind !== 'step');
      const inputs = Object.fromEntries(given.map(([name, { shape }], i) => [name, randomTensor(shape, i + 1)]));
      return { plan, values: runOnCpu(plan, inputs, [output]).tensors[output].values };
    };
    const [kernel, stages, slip] = [run({}), run({ transposes: true }), run({ transposes: true, merge: 'plain' })];
    expect(stages.values).toEqual(kernel.values);
    expect(slip.values).toEqual(run({ merge: 'plain' }).values);
    expect(slip.values).not.toEqual(stages.values);
    const kinds = (plan: Plan, off = false) => stagesOf(plan).flatMap((one) => (one.off === off ? one.kind : []));
    expect(kinds(stages.plan)).toEqual([
      'qkv',
      'split',
      'transpose',
      'scores',
      'scale',
      'softmax',
      'context',
      'transpose_back',
      'merge',
      'project',
    ]);
    expect(kinds(slip.plan, true)).toContain('transpose_back');
    expect(stages.plan.tensors.q_rows.shape).toEqual([2, 5, 3, 2]);
    expect(stages.plan.tensors.context_rows).toMatchObject({ shape: [2, 5, 3, 2], axes: ['B', 'N', 'H', 'D'] });
  });
});
