import { describe, expect, test } from 'vitest';
import { parameterFile } from '../../../checks/givenTo';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, type RunOfSystem, rowsOf, runPreset, runSystem, sumOf } from '../../../checks/systemRun';
import { forecastFile, NETWORKS } from '../forecastNetwork';
import { FROM_LAST, FROM_PERIOD, LOOK_BACK, PERIOD } from '../seasonalSeries';
import { NOTHING_GIVEN } from '../system';
import { timeSeries } from './timeSeries';

const names = NETWORKS.map(forecastFile);
const files = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await parameterFile(name)])));
const given = { ...NOTHING_GIVEN, files };
const run = (turned: Parameters<typeof runSystem<typeof timeSeries.knobs>>[1] = {}): RunOfSystem =>
  runSystem(timeSeries, turned, given);

/** The weights of the first window: a row of T a feature. */
const weightsOf = ({ tensors }: RunOfSystem): number[][] =>
  rowsOf(tensors['attention.weights_soft']).slice(0, tensors['attention.weights_soft'].shape[1]);
/** The steps by their weight, counted back from the next value. */
const byWeight = (row: readonly number[]): number[] =>
  row.map((_, t) => LOOK_BACK - t).toSorted((a, b) => row[LOOK_BACK - b] - row[LOOK_BACK - a]);
const LAST = 1;

describe('attention over the time steps of a series', () => {
  // SYSTEMS.md, S17.
  test('one T×T map serves all features, with T² + T parameters, and weights sum to 1 over time', () => {
    const { plan, tensors, facts } = run();
    expect([plan.tensors['attention.W'].shape, plan.tensors['attention.b'].shape]).toEqual([
      [LOOK_BACK, LOOK_BACK],
      [LOOK_BACK],
    ]);
    expect(facts!.dense).toBe(LOOK_BACK ** 2 + LOOK_BACK);
    for (const row of rowsOf(tensors['attention.weights_soft'])) expect(sumOf(row)).toBeCloseTo(1, 12);
    expect(facts!.parameters - run({ attention: 'none' }).facts!.parameters).toBe(facts!.dense);
  });

  test('a single vector looks at the two steps that tell the next value, and most at one period back', () => {
    for (const start of [1, 20, 42]) {
      const { tensors } = run({ attention: 'single', start });
      const shared = rowsOf(tensors['attention.weights_shared']).slice(0, 4);
      for (const row of shared) expect(row).toEqual(shared[0]);
      expect(byWeight(shared[0]).slice(0, 2)).toEqual([PERIOD, LAST]);
      expect(shared[0][LOOK_BACK - PERIOD] + shared[0][LOOK_BACK - LAST]).toBeGreaterThan(0.8);
    }
  });

  test('features of their own share the two steps out differently', () => {
    const own = weightsOf(run());
    const share = own.map((row) => row[LOOK_BACK - PERIOD]);
    expect(Math.max(...share) - Math.min(...share)).toBeGreaterThan(0.15);
    for (const row of own) expect(byWeight(row).slice(0, 2).toSorted()).toEqual([LAST, PERIOD]);
  });

  test('over an LSTM attention finds the same two steps', () => {
    const { here, there } = runPreset(timeSeries, 'recurrent', given);
    for (const { tensors } of [here, there]) {
      expect(byWeight(rowsOf(tensors['attention.weights_shared'])[0]).slice(0, 2)).toEqual([PERIOD, LAST]);
    }
  });

  test('nothing is summed over time: every step keeps its place and is scaled', () => {
    const { tensors } = run();
    const [x, a, y] = ['tcn.4.convolution', 'attention.a', 'attention.reweighed'].map((name) => tensors[name]);
    expect(y.shape).toEqual([42, LOOK_BACK, 4]);
    for (const [i, value] of y.values.entries()) expect(value).toBeCloseTo(x.values[i] * a.values[i], 14);
  });

  test('without attention the forecast is as good: the dense layer has a weight for every step of its own', () => {
    const errors = (['single', 'feature', 'none'] as const).map((attention) => run({ attention }).facts!.error);
    expect(Math.max(...errors) - Math.min(...errors)).toBeLessThan(0.01);
    expect(run().facts!.error).toBeLessThan(0.75 * run().facts!.period);
  });

  test('even weights spoil the forecast', () => {
    const { here, there } = runPreset(timeSeries, 'even', given);
    const error = ({ tensors }: RunOfSystem): number => tensors['forecast.error'].values[0];
    expect(error(here)).toBeGreaterThan(1.5 * error(there));
    for (const w of weightsOf(here).flat()) expect(Math.abs(w - 1 / LOOK_BACK)).toBeLessThan(0.03);
  });

  test('the batch holds every window of the stretch once, the one looked at first', () => {
    const [first, moved] = [run({ start: 1 }), run({ start: 11 })];
    const windows = ({ inputs }: RunOfSystem): string[] =>
      Array.from({ length: 42 }, (_, b) => inputs.window.values.slice(b * LOOK_BACK, (b + 1) * LOOK_BACK).join());
    expect(windows(moved)).toEqual([...windows(first).slice(10), ...windows(first).slice(0, 10)]);
    expect(new Set(windows(first)).size).toBe(42);
    // A window begins with the value after the first of the one before, and the value that follows it is the next one’s last.
    expect(first.inputs.window.values[1]).toBe(first.inputs.window.values[LOOK_BACK]);
    expect(first.inputs.next.values[0]).toBe(first.inputs.window.values[2 * LOOK_BACK - 1]);
    expect(moved.tensors['forecast.error'].values[0]).toBeCloseTo(first.tensors['forecast.error'].values[0], 12);
  });

  test('the forecast is close to the rule that the series was made with', () => {
    const { inputs, tensors } = run();
    const missed = Array.from(tensors['forecast.forecast'].values, (forecast, b) => {
      const back = (steps: number): number => inputs.window.values[(b + 1) * LOOK_BACK - steps];
      return (forecast - FROM_PERIOD * back(PERIOD) - FROM_LAST * back(LAST)) ** 2;
    });
    expect(sumOf(missed) / missed.length).toBeLessThan(0.03);
  });

  test('noise has its own stream: turning σ scales one pattern, and another seed is another pattern', () => {
    const pattern = (turned: object) => run({ noiseSigma: 1, ...turned }).tensors['attention.noise'].values;
    expect(pattern({ noiseSigma: 2 })).toEqual(pattern({}));
    expect(pattern({ temperature: 3 })).toEqual(pattern({}));
    expect(pattern({ seed: 2 })).not.toEqual(pattern({}));
  });

  test('multi-head attention between convolution and LSTM', () => {
    const { tensors, stages } = run({ layer: 'heads' });
    expect(tensors['attention.weights_soft'].shape).toEqual([42, 2, LOOK_BACK, LOOK_BACK]);
    const places = stages.map(({ place }) => place.replace(/[.\d]+$/, ''));
    expect([...new Set(places)]).toEqual(['tcn', 'attention', 'lstm', 'forecast']);
    // The rows of one head, whatever the step that asks.
    const [asking] = [0, 1].map((head) =>
      rowsOf(tensors['attention.weights_soft']).slice(head * LOOK_BACK, (head + 1) * LOOK_BACK),
    );
    for (const row of asking) expect(byWeight(row).slice(0, 2).toSorted()).toEqual([LAST, PERIOD]);
  });

  test('presets', () => checkSystem(timeSeries, given));

  test.each(NETWORKS)('the error’s gradients, %o', async (network) => {
    const { plan, inputs } = run(network);
    const some = ['forecast.W', 'attention.b', 'attention.bq', 'tcn.1.W_now', 'tcn.4.W_past', 'lstm.U_f'];
    const of = some.filter((name) => name in plan.tensors);
    expect(of.length).toBeGreaterThan(1);
    await checkDerivative(plan, inputs, 'forecast.error', of, 1e-4);
  });
});
