import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { type ForecastFigures, forecastFile, forecastInputs, forecastNetwork } from '../forecastNetwork';
import { choice, integer, number, seedRow } from '../knobRow';
import { HELD_OUT, LOOK_BACK, seasonalSeries } from '../seasonalSeries';
import { system } from '../system';

/** Windows of the stretch that is shown, six periods, and the first of them: its pattern is easy to see. */
const WINDOWS = 42;
const FIRST = HELD_OUT + 294;

/**
 * S17, attention over the time steps of a series: a = softmax over time of Dense(xᵀ), output x ⊙ a, in a network that
 * forecasts the next value of a seasonal series. The batch holds every window of a stretch of the held-out part once: first
 * the one that is looked at, then those after it, and from the last one on again from the beginning.
 */
export const timeSeries = system({
  name: 'time-series',
  id: 'S17',
  group: 'attention',
  stage: 'figure',
  knobs: {
    start: integer({
      group: 'model',
      link: 'window',
      min: 1,
      max: WINDOWS,
      step: 1,
      default: 20,
      stages: ['shift', 'gates', 'flatten', 'dense', 'error'],
    }),
    layer: choice({
      group: 'model',
      link: 'layer',
      options: ['tcn', 'lstm', 'heads'],
      default: 'tcn',
      stages: ['shift', 'convolve', 'gates', 'cell', 'features_first'],
    }),
    attention: choice({
      group: 'attention',
      link: 'attention',
      options: ['feature', 'single', 'none'],
      default: 'feature',
      stages: ['time_scores', 'softmax', 'average', 'reweigh'],
      when: { knob: 'layer', is: ['tcn', 'lstm'] },
    }),
    temperature: number({
      group: 'attention',
      link: 'temperature',
      min: 0.05,
      max: 20,
      step: 0.01,
      default: 1,
      curve: 'log',
      stages: ['temperature', 'softmax'],
    }),
    noiseSigma: number({
      group: 'chance',
      link: 'noise',
      min: 0,
      max: 3,
      step: 0.05,
      default: 0,
      stages: ['noise', 'softmax'],
    }),
    seed: seedRow(['noise']),
  },
  presets: [
    { id: 'whichStep', knobs: { attention: 'single' }, stage: 'figure' },
    {
      id: 'ownWeights',
      knobs: { attention: 'feature' },
      versus: { attention: 'single' },
      stage: 'attention.steps_first',
    },
    { id: 'without', knobs: { attention: 'none' }, versus: { attention: 'single' }, stage: 'figure' },
    {
      id: 'recurrent',
      knobs: { layer: 'lstm', attention: 'single' },
      versus: { layer: 'tcn' },
      stage: 'figure',
    },
    { id: 'even', knobs: { temperature: 20 }, versus: { temperature: 1 }, stage: 'figure' },
    { id: 'between', knobs: { layer: 'heads' }, stage: 'attention.softmax' },
  ],

  files: (knobs) => [forecastFile(knobs)],

  run({ start, layer, attention, temperature, noiseSigma, seed }, { files }) {
    const network = { layer, attention };
    const { tensors, metadata } = files[forecastFile(network)];
    const figures: ForecastFigures = JSON.parse(metadata.figures);
    const build = new PlanBuilder(kernels);
    const noise = { sigma: noiseSigma, chance: { seed, stream: 'attention.noise' } };
    const options = { temperature, noise: noiseSigma > 0 ? noise : undefined };
    forecastNetwork({ build, prefix: '', parameters: '', place: '' }, WINDOWS, network, options);
    const windows = Array.from({ length: WINDOWS }, (_, i) => (start - 1 + i) % WINDOWS);
    const starts = windows.map((window) => FIRST + window);
    return {
      plan: build.build(),
      inputs: { ...tensors, ...forecastInputs(network, seasonalSeries(), starts) },
      words: {
        steps: Array.from({ length: LOOK_BACK }, (_, t) => `−${LOOK_BACK - t}`),
        windows: windows.map((window) => String(window + 1)),
      },
      facts: { ...figures, windows: WINDOWS, dense: LOOK_BACK ** 2 + LOOK_BACK },
    };
  },
});
