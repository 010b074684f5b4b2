import { describe, expect, test } from 'vitest';
import { checkDerivative, randomTensor } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { roundToFloat32, type Tensor, tensor } from '../tensor/tensor';
import { temporalConvolution } from './temporalConvolution';

const [STEPS, INPUTS, WIDTH] = [10, 2, 3];

function convolved(dilations: readonly number[]) {
  const build = new PlanBuilder(kernels);
  build.input('x', [2, STEPS, INPUTS], ['B', 'T', 'E']);
  const scope = { build, prefix: 'tcn.', parameters: 'tcn.', place: 'tcn' };
  const output = temporalConvolution(scope, 'x', { width: WIDTH, dilations });
  const plan = build.build();
  const given = Object.entries(plan.tensors).filter(([, { kind }]) => kind !== 'step');
  const inputs: Tensors = Object.fromEntries(
    given.map(([name, { shape }], i) => [name, roundToFloat32(randomTensor(shape, i + 1))]),
  );
  return { plan, inputs, output, names: given.map(([name]) => name) };
}

describe('temporal convolution', () => {
  test('one layer gives the numbers of its equation', () => {
    const { plan, inputs, output } = convolved([2]);
    const { values } = runOnCpu(plan, inputs, [output]).tensors[output];
    const p = (name: string, i: number): number => inputs[name].values[i];
    for (const [i, y] of values.entries()) {
      const [row, unit] = [Math.floor(i / WIDTH), i % WIDTH];
      let sum = p('tcn.2.b', unit);
      for (let e = 0; e < INPUTS; e++) {
        sum += p('tcn.2.W_now', unit * INPUTS + e) * p('x', row * INPUTS + e);
        if (row % STEPS >= 2) sum += p('tcn.2.W_past', unit * INPUTS + e) * p('x', (row - 2) * INPUTS + e);
      }
      expect(y).toBeCloseTo(Math.tanh(sum), 12);
    }
  });

  test('three layers with dilations 1, 2 and 4 reach seven steps back, and never ahead', () => {
    const { plan, inputs, output } = convolved([1, 2, 4]);
    const run = (x: Tensor) => runOnCpu(plan, { ...inputs, x }, [output]).tensors[output].values;
    const before = run(inputs.x);
    for (const step of [0, 1, 5]) {
      const moved = Float64Array.from(inputs.x.values);
      moved[step * INPUTS] += 1;
      const after = run(tensor(inputs.x.shape, moved));
      const changed = Array.from({ length: STEPS }, (_, t) =>
        before.slice(t * WIDTH, (t + 1) * WIDTH).some((y, i) => y !== after[t * WIDTH + i]),
      );
      expect(changed).toEqual(changed.map((_, t) => t >= step && t <= step + 7));
      // The other item of the batch knows nothing of it.
      expect(after.slice(STEPS * WIDTH)).toEqual(before.slice(STEPS * WIDTH));
    }
  });

  test('gradients', async () => {
    const { plan, inputs, output, names } = convolved([1, 2]);
    expect(names.length).toBe(7);
    await checkDerivative(plan, inputs, output, names, 1e-4);
  });
});
