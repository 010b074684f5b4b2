import { randomInteger } from '../chance/randomInteger';
import { streamKey } from '../chance/streamKey';
import { ONE } from '../engine/backward';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { firstMoment, secondMoment, updated } from '../systems/optimiserPlan';
import { sinusoids } from '../systems/sinusoids';
import { filled, roundToFloat32, type Tensor } from '../tensor/tensor';
import { batchOf } from './batch';
import type { Pair } from './corpus/pair';
import type { Direction } from './direction';
import { initialParameters } from './initialise';
import type { ModelOptions, ModelShape } from './model';
import { lossPlan, TRAINING, trainingPlan } from './trainingPlan';
import type { Vocabulary } from './vocabulary';

export interface TrainingSettings {
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  /** Highest learning rate, reached after `warmUp` steps; from there a cosine down to 0. */
  readonly learningRate: number;
  readonly warmUp: number;
  /** Largest gradient norm. */
  readonly clip: number;
  /** Dropout on the weights of cross-attention. */
  readonly crossDropout: number;
  /**
   * How often a sentence skips the encoder's self-attention (stochastic depth). It keeps every row of the memory mostly
   * about its own word: without it, cross-attention translates just as well but often looks at a neighbour.
   */
  readonly encoderSkip: number;
}

/** The settings that the shipped parameters were trained with. */
export const SHIPPED: TrainingSettings = {
  seed: 1,
  steps: 2600,
  batch: 64,
  learningRate: 2e-3,
  warmUp: 200,
  clip: 1,
  crossDropout: 0.3,
  encoderSkip: 0.5,
};

const learningRateAt = (step: number, s: TrainingSettings): number => {
  if (step <= s.warmUp) return (s.learningRate * step) / s.warmUp;
  return (s.learningRate * (1 + Math.cos((Math.PI * (step - s.warmUp)) / (s.steps - s.warmUp + 1)))) / 2;
};

/** Options of the model while it trains. Every mask has its own stream, named after its place and the step. */
function trainingOptions(shape: ModelShape, s: TrainingSettings, step: number): ModelOptions {
  const drops = (p: number, use: string) => ({ p, train: true, chance: { seed: s.seed, stream: `${use}.${step}` } });
  return {
    attention: (place) => ({
      heads: shape.heads,
      dropout: place.endsWith('.cross') ? drops(s.crossDropout, `${place}.a`) : undefined,
    }),
    dropPath: (place) => (sublayer) =>
      place.startsWith('enc.') && sublayer === 1 ? drops(s.encoderSkip, `${place}.path`) : undefined,
  };
}

/**
 * Trains a translator from scratch with our own plans on the CPU backend; the same settings give the same parameters.
 * `report` is called after every step with its loss.
 */
export function train(
  pairs: readonly Pair[],
  direction: Direction,
  source: Vocabulary,
  target: Vocabulary,
  shape: ModelShape,
  settings: TrainingSettings,
  report: (step: number, loss: number) => void,
): Tensors {
  const positions = roundToFloat32(sinusoids(shape.maxTokens, shape.width));
  const fixed = { [TRAINING.positions]: positions, [ONE]: filled([1], 1) };
  let state: Record<string, Tensor> | undefined;
  let names: string[] = [];
  const order = shuffles(pairs, settings);
  for (let step = 1; step <= settings.steps; step++) {
    const batch = batchOf(order.next(settings.batch), direction, source, target);
    const options = trainingOptions(shape, settings, step);
    const loss = lossPlan(shape, batch.size, batch.sourceTokens, batch.targetTokens, batch.words, options);
    if (!state) {
      const parameters = initialParameters(loss, settings.seed);
      names = Object.keys(parameters);
      state = { ...parameters };
      for (const name of names) {
        state[firstMoment(name)] = filled(parameters[name].shape, 0);
        state[secondMoment(name)] = filled(parameters[name].shape, 0);
      }
    }
    const plan = trainingPlan(loss, { step, learningRate: learningRateAt(step, settings), clip: settings.clip });
    const kept = Object.keys(state);
    const { tensors } = runOnCpu(plan, { ...state, ...fixed, ...batch.inputs }, [TRAINING.loss, ...kept.map(updated)]);
    state = Object.fromEntries(kept.map((name) => [name, tensors[updated(name)]]));
    report(step, tensors[TRAINING.loss].values[0]);
  }
  return Object.fromEntries(names.map((name) => [name, roundToFloat32(state![name])]));
}

/** Batches from a shuffled deck that is shuffled again when it runs out, from the stream `shuffle.<round>`. */
function shuffles(pairs: readonly Pair[], { seed }: TrainingSettings) {
  let deck: Pair[] = [];
  let round = 0;
  return {
    next(count: number): Pair[] {
      if (deck.length < count) {
        const key = streamKey(seed, `shuffle.${round++}`);
        const keyed = pairs.map((pair, i) => [randomInteger(key, [0, 0, 0, i >> 16, i & 0xffff]), pair] as const);
        deck = keyed.sort((a, b) => a[0] - b[0]).map(([, pair]) => pair);
      }
      return deck.splice(-count);
    },
  };
}
