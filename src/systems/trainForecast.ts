import { randomInteger } from '../chance/randomInteger';
import { streamKey } from '../chance/streamKey';
import { ONE } from '../engine/backward';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { writeSafetensors } from '../tensor/safetensors';
import { sizeOf } from '../tensor/shape';
import { filled, roundToFloat32, type Tensor } from '../tensor/tensor';
import {
  type Forecast,
  type ForecastFigures,
  forecastFile,
  forecastInputs,
  forecastNetwork,
  NETWORKS,
  type Network,
} from './forecastNetwork';
import { firstMoment, optimiserPlan, secondMoment, updated } from './optimiserPlan';
import { randomParameters } from './randomParameters';
import {
  FROM_LAST,
  FROM_PERIOD,
  HELD_OUT,
  HELD_OUT_WINDOWS,
  LOOK_BACK,
  PERIOD,
  seasonalSeries,
} from './seasonalSeries';

/** How a network is trained. Adam's learning rate falls in a half cosine from `learningRate` to 0. */
const SETTINGS = {
  seed: 1,
  steps: 1500,
  batch: 64,
  learningRate: 0.01,
  /** Largest norm of all gradients as one vector. */
  clip: 1,
  /**
   * λ of the penalty λ·Σ W² over every matrix. Where a large attention weight times a small dense weight is worth as much
   * as the other way round, it makes them alike, so that attention is large where much is taken from.
   */
  decay: 0.004,
};

/** Settings of the shipped networks. Queries and keys, which multiply each other, are slow to leave small numbers. */
export const settingsOf = ({ layer }: Network): typeof SETTINGS =>
  layer === 'heads' ? { ...SETTINGS, steps: 2500, learningRate: 0.02, decay: 0.001 } : SETTINGS;

function planOf(network: Network, batch: number): { plan: Plan } & Forecast {
  const build = new PlanBuilder(kernels);
  const names = forecastNetwork({ build, prefix: '', parameters: '' }, batch, network);
  return { plan: build.build(), ...names };
}

/** The mean squared error, and on top of it the penalty of every matrix. */
function penalised({ plan, error }: { plan: Plan } & Forecast, decay: number): Plan {
  const build = new PlanBuilder(kernels, plan);
  let squares = '';
  for (const [name, { kind, shape }] of Object.entries(plan.tensors)) {
    if (kind === 'parameter' && shape.length > 1) {
      squares = build.step('sumSquares', [name, squares], `matrix_squares.${name}`);
    }
  }
  const penalty = build.step('scale', [squares], 'penalty', { factor: decay });
  build.step('add', [error, penalty], 'loss');
  return build.build();
}

/**
 * Trains a network from scratch with our own plans on the CPU backend; the same settings give the same parameters. Every
 * batch is windows of the series in front of the held-out part, drawn at random.
 */
export function trainForecast(network: Network, s = settingsOf(network)): Tensors {
  const series = seasonalSeries();
  const loss = penalised(planOf(network, s.batch), s.decay);
  const first = randomParameters(loss, s.seed);
  const names = Object.keys(first);
  const moments = names.flatMap((name) =>
    [firstMoment(name), secondMoment(name)].map((m) => [m, first[name]] as const),
  );
  let state: Record<string, Tensor> = {
    ...first,
    ...Object.fromEntries(moments.map(([moment, { shape }]) => [moment, filled(shape, 0)])),
  };
  const kept = Object.keys(state);
  const key = streamKey(s.seed, 'batches');
  for (let step = 1; step <= s.steps; step++) {
    const draw = (i: number): number => randomInteger(key, [0, 0, 0, step, i]) % (HELD_OUT - LOOK_BACK);
    const starts = Array.from({ length: s.batch }, (_, i) => draw(i));
    const learningRate = (s.learningRate * (1 + Math.cos((Math.PI * step) / (s.steps + 1)))) / 2;
    const plan = optimiserPlan(loss, 'loss', { step, learningRate, clip: s.clip });
    const given = { ...state, ...forecastInputs(network, series, starts), [ONE]: filled([1], 1) };
    const { tensors } = runOnCpu(plan, given, kept.map(updated));
    state = Object.fromEntries(kept.map((name) => [name, tensors[updated(name)]]));
  }
  return Object.fromEntries(names.map((name) => [name, roundToFloat32(state[name])]));
}

/** Measures a network, and forecasts that need none, over all held-out windows. */
export function measureForecast(network: Network, parameters: Tensors): ForecastFigures {
  const series = seasonalSeries();
  const starts = Array.from({ length: HELD_OUT_WINDOWS }, (_, i) => HELD_OUT + i);
  const { plan, error } = planOf(network, starts.length);
  const run = runOnCpu(plan, { ...parameters, ...forecastInputs(network, series, starts) }, [error]);
  const errorOf = (forecast: (next: number) => number): number =>
    starts.reduce((sum, start) => sum + (forecast(start + LOOK_BACK) - series[start + LOOK_BACK]) ** 2, 0) /
    starts.length;
  return {
    error: run.tensors[error].values[0],
    last: errorOf((next) => series[next - 1]),
    period: errorOf((next) => series[next - PERIOD]),
    best: errorOf((next) => FROM_PERIOD * series[next - PERIOD] + FROM_LAST * series[next - 1]),
    parameters: Object.values(parameters).reduce((count, { shape }) => count + sizeOf(shape), 0),
  };
}

/** Trains and measures every network that is shipped: their files by name. `say` gets a line for each. */
export function* trainedForecasts(say: (line: string) => void): Generator<[name: string, file: Uint8Array]> {
  for (const network of NETWORKS) {
    const name = forecastFile(network);
    const tensors = trainForecast(network);
    const figures = measureForecast(network, tensors);
    say(`${name} ${JSON.stringify(figures)}`);
    const metadata = { settings: JSON.stringify(settingsOf(network)), figures: JSON.stringify(figures) };
    yield [name, writeSafetensors({ tensors: { ...tensors }, metadata })];
  }
}
