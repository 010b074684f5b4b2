import { describe, expect, test } from 'vitest';
import { backward, ONE } from '../engine/backward';
import { runOnCpu } from '../engine/cpuEngine';
import { firstMoment, secondMoment, updated } from '../systems/optimiserPlan';
import { sinusoids } from '../systems/sinusoids';
import { filled, tensor } from '../tensor/tensor';
import { initialParameters } from './initialise';
import type { ModelOptions, ModelShape } from './model';
import { lossPlan, TRAINING, trainingPlan } from './trainingPlan';

const shape: ModelShape = {
  width: 8,
  heads: 2,
  hidden: 12,
  encoderLayers: 1,
  decoderLayers: 1,
  sourceWords: 9,
  targetWords: 7,
  maxTokens: 8,
};
const options: ModelOptions = {
  attention: (place) => ({ heads: 2, dropout: { p: 0.2, train: true, chance: { seed: 2, stream: place } } }),
  dropPath: (place) => (n) => ({ p: 0.5, train: true, chance: { seed: 2, stream: `${place}.${n}` } }),
};
const plan = lossPlan(shape, 2, 4, 3, 5, options);
const given = {
  ...initialParameters(plan, 1),
  [TRAINING.positions]: sinusoids(8, 8),
  [TRAINING.source]: tensor([2, 4], [4, 5, 6, 2, 8, 2, 0, 0]),
  [TRAINING.sourceLengths]: tensor([2], [4, 2]),
  [TRAINING.target]: tensor([2, 3], [1, 4, 5, 1, 6, 0]),
  [TRAINING.wanted]: tensor([6], [4, 5, 2, 6, 2, -1]),
};
const lossAt = (inputs: typeof given): number => runOnCpu(plan, inputs, ['loss']).tensors.loss.values[0];

describe('trainingPlan', () => {
  test('the gradient of every parameter agrees with central differences', () => {
    const names = Object.keys(plan.tensors).filter((name) => plan.tensors[name].kind === 'parameter');
    expect(names.length).toBeGreaterThan(35);
    const { plan: full, gradients } = backward(plan, 'loss', names);
    const wanted = names.map((name) => gradients[name]);
    const { tensors } = runOnCpu(full, { ...given, [ONE]: filled([1], 1) }, wanted);
    for (const name of names) {
      const values = given[name as keyof typeof given].values;
      const gradient = Array.from(tensors[gradients[name]].values);
      // The steepest number of the parameter, so that the check says something.
      const at = gradient.reduce((best, g, i) => (Math.abs(g) > Math.abs(gradient[best]) ? i : best), 0);
      const moved = (by: number) => {
        const copy = Float64Array.from(values);
        copy[at] += by;
        return lossAt({ ...given, [name]: { shape: plan.tensors[name].shape, values: copy } });
      };
      const numeric = (moved(1e-5) - moved(-1e-5)) / 2e-5;
      expect(Math.abs(numeric - gradient[at]), name).toBeLessThan(1e-7 * Math.max(1, Math.abs(numeric)));
    }
  });

  test('padding counts for nothing', () => {
    const other = { ...given, [TRAINING.source]: tensor([2, 4], [4, 5, 6, 2, 8, 2, 7, 3]) };
    expect(lossAt(other)).toBe(lossAt(given));
    const targets = { ...given, [TRAINING.target]: tensor([2, 3], [1, 4, 5, 1, 6, 5]) };
    expect(lossAt(targets)).toBe(lossAt(given));
  });

  test('a few steps bring the loss down', () => {
    let state: Record<string, ReturnType<typeof filled>> = { ...initialParameters(plan, 1) };
    const names = Object.keys(state);
    for (const name of names) {
      state[firstMoment(name)] = filled(state[name].shape, 0);
      state[secondMoment(name)] = filled(state[name].shape, 0);
    }
    const kept = Object.keys(state);
    for (let step = 1; step <= 30; step++) {
      const training = trainingPlan(plan, { step, learningRate: 1e-2, clip: 1 });
      const { tensors } = runOnCpu(training, { ...given, ...state, [ONE]: filled([1], 1) }, kept.map(updated));
      state = Object.fromEntries(kept.map((name) => [name, tensors[updated(name)]]));
    }
    expect(lossAt({ ...given, ...state })).toBeLessThan(0.5 * lossAt(given));
  });
});
