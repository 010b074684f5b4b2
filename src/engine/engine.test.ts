import { describe, expect, test } from 'vitest';
import { expectClose } from '../../checks/closeTo';
import { randomTensor } from '../../checks/kernelCase';
import { testEngine } from '../../checks/testEngine';
import { PlanBuilder } from '../plan/planBuilder';
import { roundToFloat32, tensor } from '../tensor/tensor';
import { runOnCpu } from './cpuEngine';
import { kernels } from './kernels';

// What every backend promises, run on each of them.
const engine = await testEngine();
const gate = engine.backend === 'cpu' ? 0 : 1e-6;

const chain = (factor: number) => {
  const build = new PlanBuilder(kernels);
  build.input('x', [2, 3]);
  build.off('softcap', 'x', 'a.softcap');
  build.step('scale', ['x'], 'scaled', { factor });
  build.step('add', ['scaled', 'scaled'], 'doubled');
  build.step('softmax', ['doubled', ''], 'weights');
  return build.build();
};

describe(`the ${engine.backend} engine`, () => {
  test('runs steps in order: an operand used twice, one that is absent, a stage that is off', async () => {
    const x = roundToFloat32(randomTensor([2, 3], 1));
    const { tensors, dispatches, backend } = await engine.run(chain(0.75), { x }, ['weights', 'doubled', 'x']);
    const want = runOnCpu(chain(0.75), { x }, ['weights', 'doubled']).tensors;
    expect(Object.keys(tensors)).toEqual(['weights', 'doubled', 'x']);
    expectClose(tensors.weights, want.weights, gate, 'weights');
    expectClose(tensors.doubled, want.doubled, gate * 4, 'doubled');
    expectClose(tensors.x, x, 0, 'a wanted input');
    expect([backend, dispatches]).toEqual([engine.backend, engine.backend === 'cpu' ? 0 : 3]);
  });

  test('other uniforms, then other inputs, then the first ones again', async () => {
    const [one, two] = [tensor([2, 3], [1, 2, 3, 4, 5, 6]), tensor([2, 3], [6, 5, 4, 3, 2, 1])];
    const first = async (factor: number, x = one) => {
      return (await engine.run(chain(factor), { x }, ['doubled'])).tensors.doubled.values[0];
    };
    expect([await first(1), await first(2), await first(2, two), await first(1), await first(1, two)]).toEqual([
      2, 4, 24, 2, 12,
    ]);
  });

  test('a stage that is off may stand elsewhere in the next plan', async () => {
    const build = new PlanBuilder(kernels);
    build.input('x', [2, 3]);
    build.step('scale', ['x'], 'scaled', { factor: 3 });
    build.off('softcap', 'scaled', 'a.softcap');
    build.step('add', ['scaled', 'scaled'], 'doubled');
    build.step('softmax', ['doubled', ''], 'weights');
    const x = tensor([2, 3], [1, 2, 3, 4, 5, 6]);
    await engine.run(chain(1), { x }, ['doubled']);
    expect((await engine.run(build.build(), { x }, ['doubled'])).tensors.doubled.values[5]).toBe(36);
  });

  test('runs that are started at once do not mix', async () => {
    const x = tensor([2, 3], [1, 2, 3, 4, 5, 6]);
    const runs = [1, 2, 3, 4, 5].map((factor) => engine.run(chain(factor), { x }, ['doubled']));
    expect((await Promise.all(runs)).map(({ tensors }) => tensors.doubled.values[5])).toEqual([12, 24, 36, 48, 60]);
  });

  test('results stay as they are when the next run comes', async () => {
    const x = tensor([2, 3], [1, 2, 3, 4, 5, 6]);
    const { tensors } = await engine.run(chain(1), { x }, ['scaled']);
    await engine.run(chain(7), { x }, ['scaled']);
    expect([...tensors.scaled.values]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('empty tensors, and a sum over nothing', async () => {
    const build = new PlanBuilder(kernels);
    build.input('none', [2, 0]);
    build.input('bias', [1]);
    build.step('scale', ['none'], 'still none', { factor: 2 });
    build.step('sumTo', ['still none'], 'zero', { rank: 1, o0: 1, o1: 1, o2: 1, o3: 1, o4: 1 });
    build.step('add', ['zero', 'bias'], 'biased');
    const given = { none: tensor([2, 0], []), bias: tensor([1], [3]) };
    const { tensors } = await engine.run(build.build(), given, ['still none', 'biased']);
    expect(tensors['still none'].shape).toEqual([2, 0]);
    expect(tensors['still none'].values).toHaveLength(0);
    expect([...tensors.biased.values]).toEqual([3]);
  });

  test('more numbers than one row of workgroups holds', async () => {
    const shape = [65_535 * 64 + 200];
    const build = new PlanBuilder(kernels);
    build.input('x', shape);
    build.step('add', ['x', 'x'], 'y');
    const values = Float64Array.from({ length: shape[0] }, (_, i) => i % 8191);
    const { y } = (await engine.run(build.build(), { x: { shape, values } }, ['y'])).tensors;
    expect(y.values.findIndex((v, i) => v !== 2 * (i % 8191))).toBe(-1);
    expect(y.values).toHaveLength(shape[0]);
  });

  test.each([
    ['an input that is missing', chain(1), {}, [], 'input x is missing'],
    ['a shape that differs', chain(1), { x: tensor([3, 2], [1, 2, 3, 4, 5, 6]) }, [], 'input x has shape (3, 2)'],
    ['a name that is not there', chain(1), { x: randomTensor([2, 3], 1) }, ['y'], 'the plan has no tensor called y'],
  ])('names the fault: %s', async (_, plan, inputs, wanted, message) => {
    await expect(engine.run(plan, inputs, wanted)).rejects.toThrow(message);
    const x = tensor([2, 3], [1, 2, 3, 4, 5, 6]);
    expect((await engine.run(chain(1), { x }, ['scaled'])).tensors.scaled.values[1], 'and goes on').toBe(2);
  });
});
