import { describe, expect, test } from 'vitest';
import { tensor } from '../../tensor/tensor';
import { errorOf, meanWeights, naiveError, seenForecast } from './forecast';

const [STEPS, COUNT] = [3, 5];
/** The stretch 0, 10, 20 …: window k is 10k, 10k + 10, 10k + 20, and 10k + 30 follows. */
const truth = Array.from({ length: STEPS + COUNT }, (_, i) => 10 * i);

/** What a run gives when window `start` is looked at: its batch begins there and goes round. Forecasts are 1 too much. */
function run(start: number) {
  const windows = Array.from({ length: COUNT }, (_, b) => (start + b) % COUNT);
  return {
    window: tensor(
      [COUNT, STEPS, 1],
      windows.flatMap((k) => truth.slice(k, k + STEPS)),
    ),
    next: tensor(
      [COUNT, 1],
      windows.map((k) => truth[k + STEPS]),
    ),
    'forecast.forecast': tensor(
      [COUNT, 1],
      windows.map((k) => truth[k + STEPS] + 1),
    ),
  };
}

describe('what a run says of a forecast', () => {
  test.each([0, 1, 4])('the stretch stands in its order, whichever window comes first: %d', (start) => {
    const seen = seenForecast(run(start), start);
    expect(seen.values).toEqual(truth);
    expect(seen.forecasts).toEqual(truth.slice(STEPS).map((x) => x + 1));
    expect(seen.window).toEqual(truth.slice(start, start + STEPS));
    expect(seen.weights).toEqual([]);
    expect(meanWeights(seen)).toEqual([]);
  });

  test('a number set by hand is in the window and not in the true values', () => {
    const edited = run(2);
    edited.window.values[1] = -5;
    const seen = seenForecast(edited, 2);
    expect(seen.values).toEqual(truth);
    expect(seen.window).toEqual([20, -5, 40]);
  });

  test('weights of features, a row each, are those of the first item', () => {
    const a = tensor([2, STEPS, 2], [0.1, 0.2, 0.3, 0.4, 0.6, 0.4, ...Array(6).fill(9)]);
    const seen = seenForecast({ ...run(0), 'attention.a': a }, 0);
    expect(seen.weights).toEqual([
      [0.1, 0.3, 0.6],
      [0.2, 0.4, 0.4],
    ]);
    expect(meanWeights(seen).map((w) => w.toFixed(2))).toEqual(['0.15', '0.35', '0.50']);
  });

  test('weights of heads are means over the steps that ask', () => {
    const rows = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ];
    const weights = tensor([2, 2, STEPS, STEPS], [...rows.flat(), ...Array(18).fill(9)]);
    const seen = seenForecast({ ...run(0), 'attention.weights_soft': weights }, 0);
    expect(seen.weights).toEqual([
      [1 / 3, 2 / 3, 0],
      [0, 0, 1],
    ]);
  });

  test('errors over the stretch', () => {
    const seen = seenForecast(run(3), 3);
    expect(errorOf(seen)).toBe(1);
    expect([naiveError(seen, 1), naiveError(seen, 3)]).toEqual([100, 900]);
  });
});
