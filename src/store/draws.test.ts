import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { cpuEngine } from '../engine/cpuEngine';
import type { Engine } from '../engine/engine';
import { makeExperiment } from '../experiment/experiment';
import { runExperiment } from '../experiment/runExperiment';
import { scoreNoise } from '../systems/catalogue/scoreNoise';
import { NOTHING_GIVEN } from '../systems/system';
import { type DrawsRun, drawsIn } from './draws';
import { createExperimentStore } from './experimentStore';
import type { Playground } from './playground';
import { createResultStore } from './resultStore';

/** A playground with a result of score noise, whose engine counts its runs. */
async function playground(noiseSigma = 1) {
  const start = makeExperiment({ system: scoreNoise, knobs: { noiseSigma, tokens: 4 } });
  const own = cpuEngine();
  let runs = 0;
  const engine: Engine = { ...own, run: (...asked) => own.run(...asked).finally(() => runs++) };
  const result = await runExperiment(start, NOTHING_GIVEN, own);
  const results = createResultStore();
  results.setState({ result, engine: { engine } });
  const experiment = createExperimentStore(start);
  const place = { experiment, result: results, pointer: createStore(() => ({})) } as unknown as Playground;
  const stage = result.stages.find(({ id }) => id === 'attention.softmax')!;
  return { draws: drawsIn(place), result, stage, experiment, runs: () => runs };
}

/** The first state that is as asked. */
const until = (draws: ReturnType<typeof drawsIn>, is: (run: DrawsRun | undefined) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (!is(draws.getState().run)) return;
      stop();
      resolve();
    };
    const stop = draws.subscribe(check);
  });

test('the picture sharpens until all draws are there', async () => {
  const { draws, result, stage } = await playground();
  const counts: number[] = [];
  draws.subscribe(({ run }) => run?.found && counts.push(run.found.draws));
  await draws.start(2_000, result, stage);
  const { run } = draws.getState();
  expect(run).toMatchObject({ state: 'done', wanted: 2_000, stage: 'attention.softmax' });
  expect(run!.found!.draws).toBe(2_000);
  expect(run!.found!.tensors.weights_soft.top!.counts).toHaveLength(4 * 4 * 4);
  expect(new Set(counts).size).toBeGreaterThan(1);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
});

test('cancelling keeps what was found', async () => {
  const { draws, result, stage, runs } = await playground();
  const started = draws.start(100_000, result, stage);
  await until(draws, (run) => run?.found !== undefined);
  draws.cancel();
  await started;
  const { run } = draws.getState();
  expect(run!.state).toBe('cancelled');
  expect(run!.found!.draws).toBeGreaterThan(0);
  expect(run!.found!.draws).toBeLessThan(100_000);
  const done = runs();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(runs()).toBe(done);
});

test('another experiment throws them away, looking elsewhere does not', async () => {
  const { draws, result, stage, experiment } = await playground();
  await draws.start(20, result, stage);
  experiment.getState().change({ stage: 'attention.context' });
  expect(draws.getState().run?.state).toBe('done');
  const long = draws.start(100_000, result, stage);
  await until(draws, (run) => run?.found !== undefined);
  experiment.getState().change({ knobs: { noiseSigma: 0.2 } });
  expect(draws.getState().run).toBeUndefined();
  await long;
  expect(draws.getState().run).toBeUndefined();
});

test('without chance it says so, and what fails says why', async () => {
  const still = await playground(0);
  await still.draws.start(100, still.result, still.stage);
  expect(still.draws.getState().run).toMatchObject({ state: 'still' });
  const { draws, result, stage } = await playground();
  const broken = { ...result, ran: { ...result.ran, inputs: {} } };
  await draws.start(100, broken, stage);
  expect(draws.getState().run?.state).toBe('failed');
  expect(String(draws.getState().run?.error)).toContain('x');
});
