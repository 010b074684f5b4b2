import { expect, test } from 'vitest';
import { runOnCpu } from '../engine/cpuEngine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { noisePattern } from './draw';
import { standardNormal } from './randomTensor';

const SHAPES = [[5], [3, 4], [70, 3, 4], [2, 3, 4, 5]];

test.each(SHAPES)('the numbers of the kernel that draws, as float32: %i …', (...shape) => {
  const build = new PlanBuilder(kernels);
  build.input('like', shape);
  noisePattern({ build, prefix: '', parameters: '' }, 'like', { seed: 7, stream: 'there' }, 'normal');
  const like = standardNormal(shape, 1, 'elsewhere');
  const { noise } = runOnCpu(build.build(), { like }, ['noise']).tensors;
  const { values } = standardNormal(shape, 7, 'there');
  expect([...values]).toEqual([...noise.values].map(Math.fround));
  expect(new Set(values).size).toBe(values.length);
});

test('a factor scales them', () => {
  const [one, half] = [1, 0.5].map((factor) => standardNormal([3, 4], 1, 'x', factor).values);
  expect([...half]).toEqual([...one].map((x) => x / 2));
});

test('asked again, it is the same tensor; another one is not', () => {
  const asked = (seed: number) => standardNormal([3, 4], seed, 'again');
  const first = asked(1);
  expect(asked(1)).toBe(first);
  expect(asked(2)).not.toBe(first);
  for (let seed = 10; seed < 50; seed++) asked(seed);
  expect(asked(1)).not.toBe(first);
  expect(asked(1)).toEqual(first);
});
