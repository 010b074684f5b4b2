import { expect, test } from 'vitest';
import { runOnCpu } from '../../engine/cpuEngine';
import { sweep } from '../../engine/sweep';
import { makeExperiment } from '../../experiment/experiment';
import type { ExperimentSystem } from '../../experiment/knobs';
import { preparedSystem } from '../../experiment/runSystem';
import { doubleSoftmax } from '../../systems/catalogue/doubleSoftmax';
import { hardAttention } from '../../systems/catalogue/hardAttention';
import { scoreNoise } from '../../systems/catalogue/scoreNoise';
import { weightDropout } from '../../systems/catalogue/weightDropout';
import type { KnobValues } from '../../systems/knobRow';
import { NOTHING_GIVEN } from '../../systems/system';
import { rowSum } from './rowSum';

/** What is said of row `row` of the first head of a tensor, with the sum it has in each of some draws. */
function about(system: ExperimentSystem, knobs: KnobValues, tensor: string, edited: readonly string[] = []) {
  const { plan, inputs } = preparedSystem(makeExperiment({ system, knobs }), NOTHING_GIVEN);
  const step = plan.steps.find(({ to }) => to[0] === tensor)!;
  const of = [step.from[0], tensor];
  const { tensors } = runOnCpu(plan, inputs, of);
  const cols = tensors[tensor].shape.at(-1)!;
  const [before, after] = of.map((name) => Array.from(tensors[name].values.slice(0, cols)));
  const said = rowSum(plan, { step, before, after }, (name) => edited.includes(name));
  const sums = (draws: number): number[] => {
    const many = sweep(plan, { draws, of: [tensor] }).plan;
    const { values, shape } = runOnCpu(many, inputs, [tensor]).tensors[tensor];
    const each = shape.reduce((a, b) => a * b) / draws;
    return Array.from({ length: draws }, (_, d) =>
      Array.from(values.slice(d * each, d * each + cols)).reduce((a, b) => a + b),
    );
  };
  return { said, after, sums };
}

const meanOf = (all: readonly number[]): number => all.reduce((a, b) => a + b) / all.length;
const spreadOf = (all: readonly number[]): number => Math.sqrt(meanOf(all.map((x) => (x - meanOf(all)) ** 2)));

test.each<[string, KnobValues]>([
  ['each number for itself', { dropoutP: 0.3 }],
  ['the convention that does not scale in training', { dropoutP: 0.3, dropoutMode: 'downscaleInInfer' }],
  ['a whole row at once', { shared: 'row' }],
  ['a column at once', { shared: 'column' }],
])('after dropout mean and spread are those of many draws: %s', (_, knobs) => {
  const { said, after, sums } = about(weightDropout, { tokens: 4, heads: 1, ...knobs }, 'weights_dropped');
  expect(said?.say).toBe('dropped');
  const [sum, mean, spread] = ['sum', 'mean', 'spread'].map((name) => Number(said?.facts[name]));
  expect(sum).toBeCloseTo(
    after.reduce((a, b) => a + b),
    1,
  );
  const many = sums(4000);
  expect(Math.abs(meanOf(many) - mean)).toBeLessThan((5 * spread) / Math.sqrt(4000) + 0.005);
  expect(Math.abs(spreadOf(many) - spread)).toBeLessThan(0.05 * spread + 0.005);
});

test('a mask that was edited has no such mean', () => {
  const { said } = about(weightDropout, {}, 'weights_dropped', ['dropout_mask']);
  expect(said?.say).toBe('masked');
});

test('in evaluation the row is its own mean', () => {
  const knobs = { dropoutMode: 'downscaleInInfer', training: 'eval', dropoutP: 0.25 };
  expect(about(weightDropout, knobs, 'weights_dropped').said).toEqual({
    say: 'evaluation',
    facts: { sum: '0.75', p: '25%' },
  });
});

test('one sampled key has the whole row in every draw; what is removed may leave less', () => {
  const hard = (knobs: KnobValues) => about(hardAttention, knobs, 'weights_hard');
  const sampled = hard({ selection: 'sampled' });
  expect(sampled.said).toEqual({ say: 'sampled', facts: { sum: '1.00' } });
  expect(new Set(sampled.sums(50))).toEqual(new Set([1]));
  const topk = hard({ selection: 'topk', renormalise: false });
  expect(topk.said?.say).toBe('removed');
  expect(Number(topk.said?.facts.sum)).toBeLessThan(1);
  expect(hard({ selection: 'topk', renormalise: true }).said).toBeUndefined();
  expect(hard({ selection: 'argmax' }).said).toBeUndefined();
});

test('rows that are divided by their sum after chance sum to 1 in every draw', () => {
  const noisy = about(scoreNoise, { noiseOn: 'weights' }, 'noisy_weights');
  expect(noisy.said).toEqual({ say: 'divided', facts: { sum: '1.00' } });
  for (const sum of noisy.sums(50)) expect(sum).toBeCloseTo(1, 6);
  expect(about(doubleSoftmax, {}, 'weights_double').said?.say).toBe('divided');
  expect(about(scoreNoise, {}, 'weights_soft').said).toBeUndefined();
});
