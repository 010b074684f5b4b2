import { describe, expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { stagesOf } from '../plan/stages';
import { type AttentionOptions, attention } from './attention';

const inputs = { q: randomTensor([2, 2, 3, 4], 1), k: randomTensor([2, 2, 5, 4], 2), v: randomTensor([2, 2, 5, 4], 3) };

function run(options: AttentionOptions) {
  const build = new PlanBuilder(kernels);
  for (const [name, t] of Object.entries(inputs)) build.input(name, t.shape);
  const scope = { build, prefix: 'a.', parameters: 'a.', place: 'here', queries: 'target', keys: 'source' };
  const result = attention(scope, 'q', 'k', 'v', options);
  const plan = build.build();
  const wanted = Object.values(result.names);
  const { tensors } = runOnCpu(plan, inputs, wanted);
  return { plan, result, value: (name: string) => tensors[result.names[name]].values };
}

const rowSums = (values: ArrayLike<number>, cols: number): number[] =>
  Array.from({ length: values.length / cols }, (_, row) =>
    Array.from({ length: cols }, (_, j) => values[row * cols + j]).reduce((a, b) => a + b),
  );

describe('attention', () => {
  test('soft weights of every row sum to 1 and the context is their mixture of values', () => {
    const { value } = run({ scale: 0.5 });
    for (const sum of rowSums(value('weights'), 5)) expect(sum).toBeCloseTo(1, 12);
    const weights = value('weights');
    const context = value('context');
    const byHand = Array.from({ length: 5 }, (_, j) => weights[j] * inputs.v.values[j * 4]).reduce((a, b) => a + b);
    expect(context[0]).toBeCloseTo(byHand, 12);
  });

  test('adding a constant to a row of scores changes nothing', () => {
    const build = new PlanBuilder(kernels);
    for (const [name, t] of Object.entries(inputs)) build.input(name, t.shape);
    const shift = randomTensor([2, 2, 3, 1], 9);
    build.input('shift', shift.shape);
    const at = (prefix: string) => ({ build, prefix, parameters: '' });
    const plain = attention(at('plain.'), 'q', 'k', 'v', {});
    const shifted = attention(at('shifted.'), 'q', 'k', 'v', { bias: 'shift' });
    const { tensors } = runOnCpu(build.build(), { ...inputs, shift }, [plain.context, shifted.context]);
    tensors[plain.context].values.forEach((x, i) => {
      expect(tensors[shifted.context].values[i]).toBeCloseTo(x, 12);
    });
  });

  test('a stage that is off is listed and computes nothing', () => {
    const { plan } = run({});
    const off = stagesOf(plan).filter((stage) => stage.off);
    expect(off.map((stage) => stage.kind)).toEqual(['scale', 'noise', 'mask', 'temperature', 'select', 'dropout']);
    expect(off.every((stage) => stage.steps.every((step) => step.to.length === 0))).toBe(true);
  });

  test('everything at once: the stages stand in the settled order', () => {
    const chance = (stream: string) => ({ seed: 1, stream });
    const { plan, value } = run({
      scale: 0.5,
      softcap: 3,
      noise: { sigma: 0.4, chance: chance('noise') },
      mask: { causal: true },
      temperature: 2,
      selection: { kind: 'topk', k: 2, renormalise: true },
      dropout: { p: 0.5, train: true, chance: chance('dropout') },
    });
    expect(stagesOf(plan).map((stage) => stage.kind)).toEqual(
      'scores scale softcap noise mask temperature softmax select dropout context'.split(' '),
    );
    expect(rowSums(value('weights'), 5).every((sum) => Math.abs(sum - 1) < 1e-12)).toBe(true);
    expect(value('weights').filter((w) => w > 0)).toHaveLength(2 * 2 * (1 + 2 + 2));
    expect(new Set(rowSums(value('weights_dropped'), 5).map((sum) => sum.toFixed(3))).size).toBeGreaterThan(1);
  });

  test('sampled selection without a source of chance is refused', () => {
    expect(() => run({ selection: { kind: 'sampled' } })).toThrow('chance');
  });

  test('scores taken for weights are mixed as they are, and cannot be masked', () => {
    const { plan, value } = run({ softmax: false });
    expect(value('weights')).toEqual(value('scores'));
    expect(stagesOf(plan).find((stage) => stage.kind === 'softmax')!.off).toBe(true);
    expect(() => run({ softmax: false, mask: { causal: true } })).toThrow('masked');
  });

  test('additive scores have a bias unless it is left out', () => {
    const parameters = (score: AttentionOptions['score']): string[] => {
      const build = new PlanBuilder(kernels);
      for (const [name, t] of Object.entries(inputs)) build.input(name, t.shape);
      attention({ build, prefix: '', parameters: '' }, 'q', 'k', 'v', { score });
      return Object.entries(build.build().tensors).flatMap(([name, { kind }]) => (kind === 'parameter' ? name : []));
    };
    expect(parameters({ additive: 3 })).toEqual(['score_Wq', 'score_Wk', 'score_b', 'score_v']);
    expect(parameters({ additive: 3, biased: false })).toEqual(['score_Wq', 'score_Wk', 'score_v']);
  });
});
