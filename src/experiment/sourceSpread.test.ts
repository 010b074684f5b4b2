import { describe, expect, test } from 'vitest';
import { knobsOf } from '../../checks/systemRun';
import { testEngine } from '../../checks/testEngine';
import { deviation } from '../engine/drawSummary';
import { runDraws } from '../engine/runDraws';
import { randomness } from '../systems/catalogue/randomness';
import { SOURCES, type Source, withSources } from '../systems/randomSources';
import { NOTHING_GIVEN } from '../systems/system';
import { measureSpreads, roundsOf, type Summaries, spreadOf } from './sourceSpread';

const alone = (id: Source) => ({ id, run: randomness.run(withSources(knobsOf(randomness), [id]), NOTHING_GIVEN) });

describe('the spread that each source causes', () => {
  test('rounds end at the number of draws', () => {
    expect(roundsOf(1)).toEqual([1]);
    expect(roundsOf(64)).toEqual([64]);
    expect(roundsOf(1000)).toEqual([64, 256, 1000]);
  });

  test('in rounds it is that of all draws at once, and every bar is there after the first', async () => {
    const engine = await testEngine();
    const sources = [alone('dropout'), alone('scores')];
    const heard: Summaries<Source>[] = [];
    const options = { of: ['answer', 'loss'], draws: 300, onProgress: (sofar: Summaries<Source>) => heard.push(sofar) };
    const measured = await measureSpreads(engine, sources, options);
    for (const { id, run } of sources) {
      const { tensors } = await runDraws(engine, run.plan, run.inputs, { of: ['answer'], draws: 300 });
      expect(measured[id]!.answer.draws).toBe(300);
      tensors.answer.mean.forEach((mean, i) => {
        expect(measured[id]!.answer.mean[i]).toBeCloseTo(mean, 5);
        expect(deviation(measured[id]!.answer, i)).toBeCloseTo(deviation(tensors.answer, i), 5);
      });
    }
    expect(heard.map((sofar) => Object.values(sofar).map(({ loss }) => loss.draws))).toEqual([
      [64],
      [64, 64],
      [256, 64],
      [256, 256],
      [300, 256],
      [300, 300],
    ]);
  });

  test('ends when it is told to', async () => {
    const stop = new AbortController();
    const options = { of: ['answer'], draws: 100_000, signal: stop.signal, onProgress: () => stop.abort() };
    await expect(measureSpreads(await testEngine(), [alone('dropout')], options)).rejects.toThrow();
  });

  test('every source moves the answer, and without any it stands still', async () => {
    const engine = await testEngine();
    const none = randomness.run(withSources(knobsOf(randomness), []), NOTHING_GIVEN);
    const [still] = (await engine.run(none.plan, none.inputs, ['answer'])).tensors.answer.values;
    const quiet = await runDraws(engine, none.plan, none.inputs, { of: ['answer'], draws: 8 });
    expect(spreadOf(quiet.tensors.answer, 0, still)).toMatchObject({ deviation: 0, draws: 8 });
    const all = await measureSpreads(engine, SOURCES.map(alone), { of: ['answer'], draws: 200 });
    for (const id of SOURCES) expect(spreadOf(all[id]!.answer, 0, still).deviation, id).toBeGreaterThan(1e-4);
  });
});
