import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeExperiment } from '../experiment/experiment';
import { translatorSystem } from '../experiment/knobs';
import type { Problem } from '../experiment/problem';
import { type Address, bindAddressBar } from './addressBar';
import { createExperimentStore } from './experimentStore';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function opened(entries = true) {
  const calls: string[] = [];
  const listeners: Record<string, () => unknown> = {};
  const location = { hash: '' };
  const record = (how: string) => (_: unknown, __: string, url?: string | URL | null) => {
    calls.push(`${how} ${url}`);
  };
  const address: Address = {
    location,
    history: { pushState: record('push'), replaceState: record('replace') },
    addEventListener: (type, listener) => (listeners[type] = listener),
    removeEventListener: (type) => delete listeners[type],
  };
  const problems: Problem[] = [];
  const store = createExperimentStore(makeExperiment(), () => Date.now());
  const stop = bindAddressBar(store, address, (found) => problems.push(...found), {
    entries,
    system: async () => translatorSystem,
  });
  return { store, state: () => store.getState(), calls, listeners, location, problems, stop };
}

test('a discrete change is an entry at once', () => {
  const { state, calls } = opened();
  state().change({ knobs: { heads: 2 } });
  expect(calls).toEqual(['push #d=en-zh&s=who+are+you&heads=2']);
});

test('a gesture is one entry, amended once when it rests', () => {
  const { state, calls } = opened();
  for (const noiseSigma of [0.5, 1, 1.5, 2]) {
    state().change({ knobs: { noiseSigma } }, 'noise');
    vi.advanceTimersByTime(50);
  }
  vi.advanceTimersByTime(1000);
  expect(calls).toEqual(['push #d=en-zh&s=who+are+you&noise=0.5', 'replace #d=en-zh&s=who+are+you&noise=2']);
});

test('nothing of a gesture is lost when the next change or the end of the page comes early', () => {
  const { state, calls, listeners } = opened();
  state().change({ knobs: { noiseSigma: 1 } }, 'noise');
  state().change({ knobs: { noiseSigma: 2 } }, 'noise');
  state().change({ knobs: { heads: 2 } });
  expect(calls.slice(1)).toEqual([
    'replace #d=en-zh&s=who+are+you&noise=2',
    'push #d=en-zh&s=who+are+you&heads=2&noise=2',
  ]);
  state().change({ knobs: { noiseSigma: 1 } }, 'noise');
  state().change({ knobs: { noiseSigma: 3 } }, 'noise');
  listeners.pagehide();
  expect(calls.at(-1)).toBe('replace #d=en-zh&s=who+are+you&heads=2&noise=3');
});

test('back and forward restore without writing, and name what is wrong with an edited address', async () => {
  const { state, calls, listeners, location, problems } = opened();
  location.hash = '#d=en-zh&s=who+are+you&heads=8&noise=9';
  await listeners.popstate();
  expect(state().experiment.knobs).toMatchObject({ heads: 8, noiseSigma: 0 });
  expect(problems).toMatchObject([{ kind: 'outOfRange', name: 'noise' }]);
  vi.advanceTimersByTime(1000);
  expect(calls).toEqual([]);
});

test('a frame makes no entries', () => {
  const { state, calls } = opened(false);
  state().change({ knobs: { heads: 2 } });
  vi.advanceTimersByTime(1000);
  expect(calls).toEqual(['replace #d=en-zh&s=who+are+you&heads=2']);
});

test('after stopping nothing is written', () => {
  const { state, calls, stop, listeners } = opened();
  state().change({ knobs: { noiseSigma: 1 } }, 'noise');
  state().change({ knobs: { noiseSigma: 2 } }, 'noise');
  stop();
  state().change({ knobs: { heads: 2 } });
  vi.advanceTimersByTime(1000);
  expect(calls).toHaveLength(1);
  expect(listeners).toEqual({});
});
