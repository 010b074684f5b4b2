import { expect, test } from 'vitest';
import { expectClose, largest } from '../../checks/closeTo';
import { testEngine } from '../../checks/testEngine';
import { cpuEngine } from '../engine/cpuEngine';
import { loadRecipe } from '../systems/catalogue';
import { NOTHING_GIVEN } from '../systems/system';
import { change, makeExperiment } from './experiment';
import { runExperiment } from './runExperiment';

const SMALL = { batch: 4, item: 3 } as const;
const experiment = makeExperiment({ system: await loadRecipe('multi-head'), knobs: SMALL });

test('the numbers of one item of a batch are those of the walk over that item alone', async () => {
  const engine = await testEngine();
  const { tensors, ran, plan } = await runExperiment(experiment, NOTHING_GIVEN, engine);
  const alone = await cpuEngine().run(ran.plan, ran.inputs, ['weights_soft', 'merged', 'norm1']);
  expect(plan.tensors.weights_soft.shape[0]).toBe(4);
  for (const [name, want] of Object.entries(alone.tensors)) {
    expectClose(tensors[name], want, (engine.backend === 'cpu' ? 1e-11 : 1e-5) * largest(want.values), name);
  }
  const other = await runExperiment(change(experiment, { knobs: { item: 1 } }), NOTHING_GIVEN, engine);
  expect(other.tensors.norm1.values).not.toEqual(tensors.norm1.values);
});

test('a number set by hand is one of that item', async () => {
  const pins = [{ tensor: 'q', at: [0, 1, 2, 3], value: 5 }];
  const edited = await runExperiment(change(experiment, { pins }), NOTHING_GIVEN, cpuEngine());
  const { norm1 } = edited.tensors;
  expect(norm1.values).not.toEqual(edited.reference?.tensors.norm1.values);
  const alone = await cpuEngine().run(edited.ran.plan, edited.ran.inputs, ['norm1']);
  expectClose(norm1, alone.tensors.norm1, 1e-11, 'norm1');
});

test('it goes backwards over that item', async () => {
  const { gradient } = await runExperiment(
    change(experiment, { gradient: { of: 'number' } }),
    NOTHING_GIVEN,
    cpuEngine(),
  );
  expect(gradient?.tensors[gradient.gradients.q].shape[0]).toBe(1);
});
