import { expect, test } from 'vitest';
import { randomTensor } from '../../checks/kernelCase';
import { testEngine } from '../../checks/testEngine';
import { PlanBuilder } from '../plan/planBuilder';
import { kernels } from './kernels';
import { oneItem } from './oneItem';

test('one item of a batch is read, whatever its axes; what is no batch is read as it is', async () => {
  const build = new PlanBuilder(kernels);
  const inputs = { x: randomTensor([3, 2, 4, 5], 1), W: randomTensor([5, 5], 2) };
  build.input('x', [3, 2, 4, 5], ['B', 'H', 'N', 'D']);
  build.parameter('W', [5, 5], ['E', 'E']);
  build.step('matmul', ['x', 'x'], 'scores', { transB: 1 }, { axes: ['B', 'H', 'N', 'M'] });
  build.step('reshape', ['x'], 'flat', { rank: 2, o0: 1, o1: 1, o2: 1, o3: 3, o4: 40 }, { axes: ['B', 'E'] });
  const names = ['scores', 'flat', 'W'];
  const engine = await testEngine();
  const whole = (await engine.run(build.build(), inputs, names)).tensors;
  const { plan, read } = oneItem(build.build(), names, 2);
  const { tensors } = await engine.run(plan, inputs, Object.values(read));
  expect(read.W).toBe('W');
  expect(plan.tensors[read.scores]).toMatchObject({ shape: [1, 2, 4, 4], axes: ['B', 'H', 'N', 'M'] });
  expect([...tensors[read.scores].values]).toEqual([...whole.scores.values.slice(2 * 32)]);
  expect([...tensors[read.flat].values]).toEqual([...whole.flat.values.slice(2 * 40)]);
  expect(() => oneItem(build.build(), ['scores'], 3)).toThrow('row 3');
});
