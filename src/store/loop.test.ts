import { expect, test } from 'vitest';
import { change, type Experiment, makeExperiment } from '../experiment/experiment';
import { createLoop } from './loop';

const sigma = (noiseSigma: number, from: Experiment = makeExperiment()) => change(from, { knobs: { noiseSigma } });

/** A loop whose runs finish when the test says so. */
function controlled() {
  const log: string[] = [];
  const open: { resolve(): void; reject(error: unknown): void }[] = [];
  const name = (experiment: Experiment) => `σ${Math.round(Number(experiment.knobs.noiseSigma) * 10) / 10}`;
  const loop = createLoop(
    (experiment) =>
      new Promise<string>((resolve, reject) => open.push({ resolve: () => resolve(name(experiment)), reject })),
    {
      started: (experiment) => log.push(`start ${name(experiment)}`),
      done: (result) => log.push(`done ${result}`),
      failed: (experiment, error) => log.push(`failed ${name(experiment)}: ${error.message}`),
    },
  );
  const finish = async (
    end: (run: { resolve(): void; reject(error: unknown): void }) => void = (run) => run.resolve(),
  ) => {
    const run = open.shift();
    if (!run) throw new Error('nothing runs');
    end(run);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { loop, log, finish, open };
}

test('a run is let finish and shown; of what came meanwhile only the newest runs', async () => {
  const { loop, log, finish } = controlled();
  for (const s of [0.1, 0.2, 0.3, 0.4]) loop.request(sigma(s));
  await finish();
  await finish();
  expect(log).toEqual(['start σ0.1', 'done σ0.1', 'start σ0.4', 'done σ0.4']);
});

test('looking at another stage or row starts no run', async () => {
  const { loop, log, finish, open } = controlled();
  loop.request(sigma(1));
  loop.request(change(sigma(1), { stage: 'enc.0.self.qkv' }));
  await finish();
  loop.request(change(sigma(1), { row: 2 }));
  expect(log).toEqual(['start σ1', 'done σ1']);
  expect(open).toHaveLength(0);
});

test('coming back to what runs needs no second run', async () => {
  const { loop, log, finish } = controlled();
  for (const s of [1, 2, 1]) loop.request(sigma(s));
  await finish();
  expect(log).toEqual(['start σ1', 'done σ1']);
});

test('a failed run says why, and the next request runs', async () => {
  const { loop, log, finish } = controlled();
  loop.request(sigma(1));
  loop.request(sigma(2));
  await finish((run) => run.reject(new Error('out of memory')));
  await finish((run) => run.reject('a string'));
  loop.request(sigma(3));
  await finish();
  expect(log).toEqual([
    'start σ1',
    'failed σ1: out of memory',
    'start σ2',
    'failed σ2: a string',
    'start σ3',
    'done σ3',
  ]);
});

test('the same failed request runs again only when asked to', async () => {
  const { loop, log, finish } = controlled();
  loop.request(sigma(1));
  await finish((run) => run.reject(new Error('offline')));
  loop.request(sigma(1));
  expect(log).toHaveLength(2);
  loop.again();
  await finish();
  expect(log.slice(2)).toEqual(['start σ1', 'done σ1']);
});

test('a run that throws before it waits is a failed run', async () => {
  const log: string[] = [];
  const loop = createLoop(
    () => {
      throw new Error('at once');
    },
    { started: () => {}, done: () => {}, failed: (_, error) => log.push(error.message) },
  );
  loop.request(sigma(1));
  await Promise.resolve();
  expect(log).toEqual(['at once']);
});
