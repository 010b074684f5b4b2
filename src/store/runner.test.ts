import { expect, test } from 'vitest';
import { BackendError } from '../engine/backendError';
import type { Engine } from '../engine/engine';
import type { Want } from '../engine/openLocal';
import { type Experiment, makeExperiment } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import type { Translator } from '../translator/loadTranslator';
import { createResultStore } from './resultStore';
import { LoadFailure, UnknownWords } from './runFailures';
import { createRunner, type Sources } from './runner';

const KNOWN = ['who', 'are', 'you'];

/** Sources that write down what is asked of them. */
function recorded(overrides: Partial<Sources> = {}) {
  const log: string[] = [];
  const engine = (backend: Engine['backend']): Engine => ({
    backend,
    run: () => Promise.reject(new Error('not used')),
    dispose: () => log.push(`dispose ${backend}`),
  });
  const sources: Sources = {
    open: async (want: Want) => {
      log.push(`open ${want}`);
      return { engine: engine(want === 'cpu' ? 'cpu' : 'webgpu') };
    },
    load: async (direction) => {
      log.push(`load ${direction}`);
      const id = (word: string): number | undefined => (KNOWN.includes(word) ? KNOWN.indexOf(word) : undefined);
      return { direction, source: { words: KNOWN, id } } as Partial<Translator> as Translator;
    },
    file: async (name) => {
      log.push(`file ${name}`);
      return { tensors: {}, metadata: {} };
    },
    run: async (experiment: Experiment, _, { backend }: Engine) => {
      log.push(`run on ${backend}`);
      return { experiment, backend } as Result;
    },
    ...overrides,
  };
  const results = createResultStore();
  return { log, results, runner: (want: Want = 'auto') => createRunner(sources, results, want) };
}

test('engine and translator are opened once', async () => {
  const { log, results, runner } = recorded();
  const { run } = runner();
  await run(makeExperiment());
  await run(makeExperiment({ knobs: { heads: 2 } }));
  expect(log).toEqual(['open auto', 'load en-zh', 'run on webgpu', 'run on webgpu']);
  expect(results.getState().engine?.engine.backend).toBe('webgpu');
  expect(Object.keys(results.getState().translators)).toEqual(['en-zh']);
});

test('words outside the vocabulary are named, each once, and nothing runs', async () => {
  const { log, runner } = recorded();
  const failed = runner().run(makeExperiment({ sentence: ['who', 'foo', 'bar', 'foo'] }));
  await expect(failed).rejects.toBeInstanceOf(UnknownWords);
  await expect(failed).rejects.toMatchObject({ words: ['foo', 'bar'] });
  const compared = runner().run(makeExperiment({ versus: { knobs: {}, sentence: ['who', 'baz'] } }));
  await expect(compared).rejects.toMatchObject({ words: ['baz'] });
  expect(log).not.toContain('run on webgpu');
});

test('parameters that did not arrive are asked for again', async () => {
  let tries = 0;
  const { runner, log } = recorded({
    load: async () => {
      tries++;
      throw new Error('404 Not Found');
    },
  });
  const { run } = runner();
  const failed = run(makeExperiment());
  await expect(failed).rejects.toBeInstanceOf(LoadFailure);
  await expect(failed).rejects.toMatchObject({ message: '404 Not Found', file: 'translator/en-zh.safetensors' });
  await expect(run(makeExperiment())).rejects.toThrow('404');
  expect(tries).toBe(2);
  expect(log).toEqual(['open auto']);
});

test('a GPU that is gone for good is replaced by the CPU, which says why', async () => {
  const { log, results, runner } = recorded({
    run: async (experiment, _, { backend }) => {
      if (backend === 'webgpu') throw new BackendError('device-lost', 'gone');
      return { experiment, backend } as Result;
    },
  });
  const { run } = runner();
  expect((await run(makeExperiment())).backend).toBe('cpu');
  expect((await run(makeExperiment())).backend).toBe('cpu');
  expect(log.filter((line) => line.startsWith('open'))).toEqual(['open auto', 'open cpu']);
  expect(log).toContain('dispose webgpu');
  expect(results.getState().engine).toMatchObject({ problem: 'device-lost' });
});

test('a backend that was asked for by name is not replaced', async () => {
  const { runner } = recorded({
    run: async () => {
      throw new BackendError('device-lost', 'gone');
    },
  });
  await expect(runner('webgpu').run(makeExperiment())).rejects.toBeInstanceOf(BackendError);
});

test('another backend is used from the next run on', async () => {
  const { log, runner } = recorded();
  const { run, use } = runner();
  await run(makeExperiment());
  use('cpu');
  expect((await run(makeExperiment())).backend).toBe('cpu');
  expect(log).toContain('dispose webgpu');
});
