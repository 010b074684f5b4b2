import { expect, test } from 'vitest';
import { testEngine } from '../../checks/testEngine';
import { cpuEngine } from '../engine/cpuEngine';
import { loadRecipe } from '../systems/catalogue';
import { NOTHING_GIVEN } from '../systems/system';
import { change, makeExperiment } from './experiment';
import { runExperiment } from './runExperiment';
import { wholeBatch } from './runItem';

const experiment = makeExperiment({ system: await loadRecipe('multi-head'), knobs: { batch: 4, item: 3 } });

test('the item looked at is the one that the whole batch has there', async () => {
  const engine = await testEngine();
  const result = await runExperiment(experiment, NOTHING_GIVEN, engine);
  expect(result.plan.tensors.weights_soft.shape[0]).toBe(4);
  expect(result.tensors.weights_soft.shape[0]).toBe(1);
  const whole = await wholeBatch(result, engine);
  expect(whole.items).toBe(4);
  expect(whole.share).toBeLessThan(engine.backend === 'cpu' ? 1e-12 : 5e-6);
  const other = await runExperiment(change(experiment, { knobs: { item: 1 } }), NOTHING_GIVEN, engine);
  expect(other.tensors.norm1.values).not.toEqual(result.tensors.norm1.values);
  const wrong = { ...result, batch: { ...result.batch!, index: 0 } };
  expect((await wholeBatch(wrong, engine)).share).toBeGreaterThan(0.1);
});

test('a number set by hand is one of that item, alone and in the batch', async () => {
  const pins = [{ tensor: 'q', at: [0, 1, 2, 3], value: 5 }];
  const edited = await runExperiment(change(experiment, { pins }), NOTHING_GIVEN, cpuEngine());
  expect(edited.tensors.norm1.values).not.toEqual(edited.reference?.tensors.norm1.values);
  expect((await wholeBatch(edited, cpuEngine())).most).toBeLessThan(1e-12);
});

test('it goes backwards over that item', async () => {
  const backwards = change(experiment, { gradient: { of: 'number' } });
  const { gradient } = await runExperiment(backwards, NOTHING_GIVEN, cpuEngine());
  expect(gradient?.tensors[gradient.gradients.q].shape[0]).toBe(1);
});
