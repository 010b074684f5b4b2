import { expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import { shapeUniforms } from '../../shaders/reshape';
import { PlanBuilder } from '../plan/planBuilder';
import { type AttentionOptions, attention } from '../systems/attention';
import { runOnCpu } from './cpuEngine';
import { kernels } from './kernels';
import { withoutChance } from './withoutChance';

const inputs = { q: randomTensor([1, 2, 3, 4], 1), k: randomTensor([1, 2, 5, 4], 2), v: randomTensor([1, 2, 5, 4], 3) };
const chance = (stream: string) => ({ seed: 1, stream });

function builderOf(options: AttentionOptions): PlanBuilder {
  const build = new PlanBuilder(kernels);
  for (const [name, { shape }] of Object.entries(inputs)) build.input(name, shape);
  attention({ build, prefix: '', parameters: '' }, 'q', 'k', 'v', options);
  return build;
}

const context = (plan: ReturnType<PlanBuilder['build']>): number[] =>
  Array.from(runOnCpu(plan, inputs, ['context']).tensors.context.values);

test('noise, dropout and a sampled key give what attention does without them', () => {
  const plan = builderOf({
    noise: { sigma: 2, chance: chance('noise') },
    selection: { kind: 'sampled', chance: chance('sample') },
    dropout: { p: 0.5, train: true, chance: chance('dropout') },
  }).build();
  const plain = context(builderOf({ selection: { kind: 'argmax' } }).build());
  expect(context(withoutChance(plan))).toEqual(plain);
  expect(context(plan)).not.toEqual(plain);
  expect(Object.keys(withoutChance(plan).tensors)).toEqual(Object.keys(plan.tensors));
});

test('dropout that is put right in evaluation multiplies by what stays', () => {
  const dropout = { p: 0.25, mode: 'downscaleInInfer', train: true, chance: chance('dropout') } as const;
  const plain = context(builderOf({}).build());
  context(withoutChance(builderOf({ dropout }).build())).forEach((x, i) => {
    expect(x).toBeCloseTo(0.75 * plain[i], 12);
  });
});

test('a mask that is given is no chance and stays; a pattern that is read as a number is refused', () => {
  const build = builderOf({ noise: { sigma: 1, chance: chance('noise') } });
  build.step('add', ['raw_scores', 'noise'], 'sum');
  expect(() => withoutChance(build.build())).toThrow('sum: add always depends on');
  const given = new PlanBuilder(kernels);
  given.input('x', [2]);
  given.input('mask', [2]);
  given.step('dropout', ['x', 'mask'], 'y', { p: 0.5, train: 1 });
  expect(withoutChance(given.build())).toEqual(given.build());
});

test('a mask that is read as a number keeps everything', () => {
  const build = builderOf({ dropout: { p: 0.5, train: true, chance: chance('dropout') } });
  build.step('sumTo', ['dropout_mask'], 'kept', shapeUniforms([1]));
  const { kept } = runOnCpu(withoutChance(build.build()), inputs, ['kept']).tensors;
  expect(kept.values[0]).toBe(2 * 3 * 5);
});
