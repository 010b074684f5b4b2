import { expect, test } from 'vitest';
import { makeExperiment } from '../experiment/experiment';
import { createExperimentStore } from './experimentStore';

function opened() {
  let time = 0;
  const store = createExperimentStore(makeExperiment(), () => time);
  return { store, state: () => store.getState(), wait: (ms: number) => (time += ms) };
}

test('a dragged slider is one undo and one entry; another drag is another', () => {
  const { state, wait } = opened();
  for (const sigma of [0.1, 0.2, 0.3]) {
    state().change({ knobs: { noiseSigma: sigma } }, 'noise');
    expect(state().arrival).toBe(sigma === 0.1 ? 'entry' : 'amends');
    wait(100);
  }
  wait(5000);
  state().change({ knobs: { noiseSigma: 1 } }, 'noise');
  expect(state().arrival).toBe('entry');
  expect(state().past).toHaveLength(2);
  state().undo();
  expect(state().experiment.knobs.noiseSigma).toBe(Math.fround(0.3));
  state().undo();
  expect(state().experiment.knobs.noiseSigma).toBe(0);
  state().undo();
  expect(state().experiment).toEqual(makeExperiment());
  state().redo();
  state().redo();
  state().redo();
  expect(state().experiment.knobs.noiseSigma).toBe(1);
});

test('while a pointer is down, a pause ends no gesture', () => {
  const { state, wait } = opened();
  for (const [gesture, sigma] of [
    ['drag 1', 0.1],
    ['drag 1', 0.2],
    ['drag 2', 0.3],
  ] as const) {
    state().change({ knobs: { noiseSigma: sigma } }, gesture, true);
    wait(5000);
  }
  expect(state().past.map(({ knobs }) => knobs.noiseSigma)).toEqual([0, Math.fround(0.2)]);
});

test('two knobs are two gestures', () => {
  const { state } = opened();
  state().change({ knobs: { noiseSigma: 1 } }, 'noise');
  state().change({ knobs: { dropoutP: 0.5 } }, 'dropout');
  expect(state().past).toHaveLength(2);
});

test('what is looked at is no undo step and survives undo', () => {
  const { state } = opened();
  state().change({ knobs: { heads: 2 } });
  state().change({ stage: 'enc.0.self.qkv', row: 1 });
  expect(state().past).toHaveLength(1);
  state().undo();
  expect(state().experiment).toEqual(makeExperiment({ stage: 'enc.0.self.qkv', row: 1 }));
});

test('a new change drops what could be redone; looking elsewhere does not', () => {
  const { state } = opened();
  state().change({ knobs: { heads: 2 } });
  state().undo();
  state().change({ row: 1 });
  expect(state().future).toHaveLength(1);
  state().change({ knobs: { heads: 8 } });
  expect(state().future).toHaveLength(0);
});

test('changing to the same value is no change', () => {
  const { store, state } = opened();
  let changes = 0;
  store.subscribe(() => changes++);
  state().change({ knobs: { heads: 4 }, row: 0 });
  expect(changes).toBe(0);
});
