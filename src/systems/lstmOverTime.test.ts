import { describe, expect, test } from 'vitest';
import { checkDerivative, randomTensor } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { filled, roundToFloat32, tensor } from '../tensor/tensor';
import { lstmOverTime } from './lstmOverTime';

const [BATCH, INPUTS, SIZE] = [2, 3, 2];

function over(steps: number) {
  const build = new PlanBuilder(kernels);
  build.input('x', [BATCH, steps, INPUTS], ['B', 'T:steps', 'E']);
  const states = lstmOverTime({ build, prefix: 'lstm.', parameters: 'lstm.', place: 'lstm' }, 'x', SIZE);
  const plan = build.build();
  const parameters = Object.entries(plan.tensors).filter(([, { kind }]) => kind === 'parameter');
  const inputs: Tensors = {
    ...Object.fromEntries(parameters.map(([name, { shape }], i) => [name, roundToFloat32(randomTensor(shape, i + 1))])),
    'lstm.first_h': filled([BATCH, 1, SIZE], 0),
    'lstm.first_c': filled([BATCH, 1, SIZE], 0),
  };
  return { plan, inputs, states, names: parameters.map(([name]) => name) };
}

const series = roundToFloat32(randomTensor([BATCH, 4, INPUTS], 99));

/** The first steps of every item. */
const first = (steps: number) =>
  tensor(
    [BATCH, steps, INPUTS],
    [0, 1].flatMap((b) => Array.from(series.values.slice(b * 4 * INPUTS, (b * 4 + steps) * INPUTS))),
  );

describe('an LSTM over time', () => {
  test('gives the states of the equations, every step from the one before', () => {
    const { plan, inputs, states } = over(4);
    const { values } = runOnCpu(plan, { ...inputs, x: series }, [states]).tensors[states];
    const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));
    for (const b of [0, 1]) {
      let [h, c] = [Array(SIZE).fill(0), Array(SIZE).fill(0)];
      for (let t = 0; t < 4; t++) {
        const gate = (name: string, unit: number): number => {
          const [W, U] = [inputs[`lstm.W_${name}`].values, inputs[`lstm.U_${name}`].values];
          let sum = inputs[`lstm.b_${name}`].values[unit];
          for (let e = 0; e < INPUTS; e++) sum += W[unit * INPUTS + e] * series.values[(b * 4 + t) * INPUTS + e];
          for (let s = 0; s < SIZE; s++) sum += U[unit * SIZE + s] * h[s];
          return sum;
        };
        const kept = c.map((old, s) => sigmoid(gate('f', s)) * old + sigmoid(gate('i', s)) * Math.tanh(gate('n', s)));
        [h, c] = [kept.map((memory, s) => sigmoid(gate('o', s)) * Math.tanh(memory)), kept];
        for (let s = 0; s < SIZE; s++) expect(values[(b * 4 + t) * SIZE + s]).toBeCloseTo(h[s], 12);
      }
    }
  });

  test('a step knows nothing of those after it', () => {
    const [short, long] = [over(2), over(4)];
    const some = runOnCpu(short.plan, { ...short.inputs, x: first(2) }, [short.states]).tensors[short.states].values;
    const all = runOnCpu(long.plan, { ...long.inputs, x: series }, [long.states]).tensors[long.states].values;
    for (const b of [0, 1]) {
      const from = (steps: number) => b * steps * SIZE;
      expect(all.slice(from(4), from(4) + 2 * SIZE)).toEqual(some.slice(from(2), from(2) + 2 * SIZE));
    }
  });

  test('four gates with the same parameters at every step, and a place for every step', () => {
    const { plan, names } = over(4);
    expect(names.length).toBe(12);
    const places = plan.steps.flatMap(({ stage }) => (stage?.endsWith('.cell') ? [stage] : []));
    expect([...new Set(places)]).toEqual([1, 2, 3, 4].map((t) => `lstm.${t}.cell`));
    expect(plan.tensors['lstm.4.states'].axes).toEqual(['B', 'T:steps', 'S']);
  });

  test('gradients through time', async () => {
    const { plan, inputs, states, names } = over(3);
    await checkDerivative(plan, { ...inputs, x: first(3) }, states, ['x', ...names], 1e-4);
  });
});
