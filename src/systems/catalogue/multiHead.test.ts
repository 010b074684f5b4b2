import { describe, expect, test } from 'vitest';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, knobsOf, runPreset, runSystem } from '../../../checks/systemRun';
import { runOnCpu } from '../../engine/cpuEngine';
import { NOTHING_GIVEN } from '../system';
import { multiHead } from './multiHead';

describe('multi-head self-attention', () => {
  test('the shape walk of (100, 128, 64) through 4 heads, with 16,640 parameters', () => {
    const { plan, facts } = multiHead.run(
      knobsOf(multiHead, { batch: 100, tokens: 128, width: 64, heads: 4 }),
      NOTHING_GIVEN,
    );
    const walk = ['q_projected', 'q_rows', 'q', 'weights_soft', 'context', 'context_rows', 'merged', 'norm1'];
    expect(walk.map((name) => plan.tensors[name].shape)).toEqual([
      [100, 128, 64],
      [100, 128, 4, 16],
      [100, 4, 128, 16],
      [100, 4, 128, 128],
      [100, 4, 128, 16],
      [100, 128, 4, 16],
      [100, 128, 64],
      [100, 128, 64],
    ]);
    expect(plan.tensors.q_rows.axes).toEqual(['B', 'N', 'H', 'D']);
    expect(plan.tensors.context_rows.axes).toEqual(['B', 'N', 'H', 'D']);
    expect(facts).toEqual({ parameters: 16640 });
  });

  test('4E² + 4E parameters whatever H is; with a free head width they grow with H', () => {
    const parameters = (turned: Parameters<typeof runSystem<typeof multiHead.knobs>>[1]) =>
      runSystem(multiHead, { tokens: 3, width: 64, ...turned }).facts!.parameters;
    expect([1, 2, 4, 8].map((heads) => parameters({ heads }))).toEqual([16640, 16640, 16640, 16640]);
    const free = [1, 2, 4, 8].map((heads) => parameters({ heads, form: 'free', headWidth: 16 }));
    expect(free).toEqual([4208, 8352, 16640, 33216]);
    expect(parameters({ heads: 1, biases: false })).toBe(4 * 64 * 64);
  });

  test('merged without transposing back, 1 of 256 elements of (4, 128, 16) stays where it belongs', () => {
    const turned = { batch: 1, tokens: 128, width: 64, heads: 4 } as const;
    const merged = (merge: 'plain' | 'transpose') => {
      const { plan, inputs } = multiHead.run(knobsOf(multiHead, { ...turned, merge }), NOTHING_GIVEN);
      return runOnCpu(plan, inputs, ['merged']).tensors.merged.values;
    };
    const [wrong, right] = [merged('plain'), merged('transpose')];
    expect(new Set(right).size).toBe(right.length);
    expect(right.filter((x, i) => x === wrong[i]).length).toBe(right.length / 256);
  });

  test('an item more changes no other item', () => {
    const norm = (batch: 1 | 4) => runSystem(multiHead, { batch }).tensors.norm1.values;
    expect(norm(4).slice(0, 8 * 16)).toEqual(norm(1));
  });

  test('what is off is listed', () => {
    const { stages } = runSystem(multiHead, { residual: false, normed: false, merge: 'plain' });
    const off = stages.flatMap((stage) => (stage.off ? stage.kind : []));
    expect(off).toEqual(expect.arrayContaining(['transpose_back', 'add', 'norm']));
  });

  test('heads that do not divide the width are said to', () => {
    const asked = (turned: object) => multiHead.contradiction!(knobsOf(multiHead, turned));
    expect(asked({ heads: 3 })).toEqual({ knob: 'heads', kind: 'notDivisible', facts: { E: '16', H: '3' } });
    expect(asked({ heads: 3, form: 'free' })).toBeUndefined();
    expect(runSystem(multiHead, { heads: 3, form: 'free' }).tensors.merged.shape).toEqual([2, 8, 48]);
  });

  test('more heads are other weights, not other parameters', () => {
    const { here, there } = runPreset(multiHead, 'moreHeads');
    expect(here.facts).toEqual(there.facts);
    expect(here.tensors.weights_soft.shape).toEqual([2, 8, 8, 8]);
    expect(there.tensors.weights_soft.shape).toEqual([2, 1, 8, 8]);
  });

  test('presets', () => checkSystem(multiHead));

  test.each([
    ['usual', 'transpose'],
    ['usual', 'plain'],
    ['free', 'transpose'],
  ] as const)('gradients, %s form, %s', async (form, merge) => {
    const { plan, inputs } = runSystem(multiHead, {
      batch: 1,
      tokens: 3,
      width: 8,
      heads: 2,
      form,
      headWidth: 2,
      merge,
    });
    await checkDerivative(plan, inputs, 'norm1', ['x', 'Wq', 'bv', 'bo'], 2e-5);
  });
});
