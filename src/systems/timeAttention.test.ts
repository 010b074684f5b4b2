import { describe, expect, test } from 'vitest';
import { checkDerivative, randomTensor } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { roundToFloat32 } from '../tensor/tensor';
import { type TimeAttentionOptions, timeAttention } from './timeAttention';

const [BATCH, STEPS, WIDTH] = [2, 5, 3];

function attended(o: TimeAttentionOptions) {
  const build = new PlanBuilder(kernels);
  build.input('x', [BATCH, STEPS, WIDTH], ['B', 'T', 'E']);
  const { weights, output } = timeAttention({ build, prefix: '', parameters: '', place: 'attention' }, 'x', o);
  const plan = build.build();
  const given = Object.entries(plan.tensors).filter(([, { kind }]) => kind !== 'step');
  const inputs: Tensors = Object.fromEntries(
    given.map(([name, { shape }], i) => [name, roundToFloat32(randomTensor(shape, i + 1))]),
  );
  const { tensors } = runOnCpu(plan, inputs, [weights, output]);
  /** Of item b, step t, feature e. */
  const at = (name: string, b: number, t: number, e: number): number =>
    ({ ...inputs, ...tensors })[name].values[(b * STEPS + t) * WIDTH + e];
  return { plan, inputs, weights, output, at };
}

const every = (size: number): number[] => Array.from({ length: size }, (_, i) => i);
const sum = (x: readonly number[]): number => x.reduce((total, a) => total + a, 0);

describe('attention over time steps', () => {
  test('its map from steps to steps has T² + T parameters, whatever the width', () => {
    const { plan } = attended({});
    const shapes = Object.values(plan.tensors).flatMap(({ kind, shape }) => (kind === 'parameter' ? [shape] : []));
    expect(shapes).toEqual([[STEPS, STEPS], [STEPS]]);
  });

  test('a is the softmax over time of the map of each feature’s row', () => {
    const { inputs, weights, at } = attended({});
    for (const b of every(BATCH)) {
      for (const e of every(WIDTH)) {
        const scores = every(STEPS).map(
          (t) => inputs.b.values[t] + sum(every(STEPS).map((s) => inputs.W.values[t * STEPS + s] * at('x', b, s, e))),
        );
        const total = sum(scores.map(Math.exp));
        for (const t of every(STEPS)) expect(at(weights, b, t, e)).toBeCloseTo(Math.exp(scores[t]) / total, 12);
      }
    }
  });

  test.each([false, true])('every feature’s weights sum to 1 over time, and scale its steps; single: %s', (single) => {
    const { weights, output, at } = attended({ single });
    for (const b of every(BATCH)) {
      for (const e of every(WIDTH)) {
        expect(sum(every(STEPS).map((t) => at(weights, b, t, e)))).toBeCloseTo(1, 12);
        for (const t of every(STEPS))
          expect(at(output, b, t, e)).toBeCloseTo(at('x', b, t, e) * at(weights, b, t, e), 12);
      }
    }
  });

  test('a single vector is the mean of the features’ own, and the same for all of them', () => {
    const [own, single] = [attended({}), attended({ single: true })];
    for (const b of every(BATCH)) {
      for (const t of every(STEPS)) {
        const mean = sum(every(WIDTH).map((e) => own.at(own.weights, b, t, e))) / WIDTH;
        for (const e of every(WIDTH)) expect(single.at(single.weights, b, t, e)).toBeCloseTo(mean, 12);
        expect(own.at(own.weights, b, t, 0)).not.toBeCloseTo(mean, 3);
      }
    }
  });

  test('noise and temperature act on what goes into softmax', () => {
    const noise = { sigma: 1, chance: { seed: 1, stream: 'noise' } };
    const { plan, weights, at } = attended({ noise, temperature: 1e6 });
    expect(plan.steps.filter(({ off }) => !off).map(({ stage }) => stage)).toEqual(
      ['features_first', 'time_scores', 'noise', 'noise', 'temperature', 'softmax', 'steps_first', 'reweigh'].map(
        (kind) => `attention.${kind}`,
      ),
    );
    for (const t of every(STEPS)) expect(at(weights, 1, t, 2)).toBeCloseTo(1 / STEPS, 5);
  });

  test.each([{}, { single: true }, { temperature: 0.5 }])('gradients, %o', async (o) => {
    const { plan, inputs, output } = attended(o);
    await checkDerivative(plan, inputs, output, ['x', 'W', 'b'], 2e-5);
  });
});
