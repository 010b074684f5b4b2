import { normal, uniform } from '../chance/distributions';
import { randomInteger } from '../chance/randomInteger';
import { streamKey } from '../chance/streamKey';
import { ONE } from '../engine/backward';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import type { Plan } from '../plan/plan';
import { firstMoment, optimiserPlan, secondMoment, updated } from '../systems/optimiserPlan';
import type { RecurrentShape } from '../systems/recurrentTranslator';
import { sizeOf } from '../tensor/shape';
import { filled, roundToFloat32, type Tensor, tensor } from '../tensor/tensor';
import { type IdPair, recurrentBatch } from './recurrentBatch';
import { recurrentLossPlan } from './recurrentPlans';
import { TRAINING } from './trainingPlan';

export interface RecurrentSettings {
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  /** Highest learning rate, reached after `warmUp` steps; from there a cosine down to 0. */
  readonly learningRate: number;
  readonly warmUp: number;
  /** Largest gradient norm. */
  readonly clip: number;
  /**
   * How often the encoder forgets all that it read, before every word of a sentence. It keeps every state mostly about its
   * own word: without it, attention translates just as well but often looks at a later state, which remembers the word.
   */
  readonly forget: number;
}

/** The settings that the shipped parameters were trained with. */
export const RECURRENT_SETTINGS: RecurrentSettings = {
  seed: 1,
  steps: 1200,
  batch: 64,
  learningRate: 1e-2,
  warmUp: 100,
  clip: 1,
  forget: 0.5,
};

/**
 * Some learn twice as long: with fewer steps an LSTM's memory goes on holding words that its state no longer shows, and
 * dot products, which have no parameters of their own, leave it to the states to fit each other.
 */
export const LONGER_SETTINGS: RecurrentSettings = { ...RECURRENT_SETTINGS, steps: 2400 };

/** How a kind is trained from nothing. */
export const settingsOf = ({ cell, score }: Pick<RecurrentShape, 'cell' | 'score'>): RecurrentSettings =>
  cell === 'lstm' || score === 'dot' || score === 'scaled' ? LONGER_SETTINGS : RECURRENT_SETTINGS;

/** Those of what goes on from a trained translator and learns one part of it anew. */
export const FURTHER_SETTINGS: RecurrentSettings = { ...RECURRENT_SETTINGS, steps: 400, learningRate: 5e-3 };

const learningRateAt = (step: number, s: RecurrentSettings): number => {
  if (step <= s.warmUp) return (s.learningRate * step) / s.warmUp;
  return (s.learningRate * (1 + Math.cos((Math.PI * (step - s.warmUp)) / (s.steps - s.warmUp + 1)))) / 2;
};

/**
 * Trains a recurrent translator with our own plans on the CPU backend, from scratch or on from the parameters in `start`;
 * the same settings give the same parameters. `report` is called after every step with its loss.
 */
export function trainRecurrent(
  pairs: readonly IdPair[],
  shape: RecurrentShape,
  settings: RecurrentSettings,
  report: (step: number, loss: number) => void,
  start: Tensors = {},
): Tensors {
  let state: Record<string, Tensor> | undefined;
  let names: string[] = [];
  const order = batches(pairs, settings);
  for (let step = 1; step <= settings.steps; step++) {
    const batch = recurrentBatch(order.next());
    const { seed, forget } = settings;
    const loss = recurrentLossPlan(shape, batch, { seed, step, forget });
    if (!state) {
      const first = firstParameters(loss, seed);
      for (const name of Object.keys(first)) first[name] = start[name] ?? first[name];
      names = Object.keys(first);
      state = { ...first };
      for (const name of names) {
        state[firstMoment(name)] = filled(first[name].shape, 0);
        state[secondMoment(name)] = filled(first[name].shape, 0);
      }
    }
    const rate = { step, learningRate: learningRateAt(step, settings), clip: settings.clip };
    const plan = optimiserPlan(loss, TRAINING.loss, rate);
    const kept = Object.keys(state);
    const inputs = { ...emptyInputs(loss), ...state, ...batch.inputs, [ONE]: filled([1], 1) };
    const { tensors } = runOnCpu(plan, inputs, [TRAINING.loss, ...kept.map(updated)]);
    state = Object.fromEntries(kept.map((name) => [name, tensors[updated(name)]]));
    report(step, tensors[TRAINING.loss].values[0]);
  }
  return Object.fromEntries(names.map((name) => [name, roundToFloat32(state![name])]));
}

/** Zeros for what a plan is given besides words and parameters: the state before the first word. */
export const emptyInputs = ({ tensors }: Plan): Tensors =>
  Object.fromEntries(
    Object.entries(tensors).flatMap(([name, { kind, shape }]) =>
      kind === 'input' && shape.length === 3 ? [[name, filled(shape, 0)]] : [],
    ),
  );

/**
 * First values, each parameter from its own stream: word vectors normal with variance 1/E, matrices (…, out, in)
 * Xavier-uniform (Glorot & Bengio 2010), biases 0 but for forgetting, where 1 lets a cell remember from the beginning
 * (Jozefowicz et al. 2015), and the weights u of an IndRNN, uniform between 0 and 1 (Li et al. 2018).
 */
function firstParameters(plan: Plan, seed: number): Record<string, Tensor> {
  const parameters = Object.entries(plan.tensors).filter(([, { kind }]) => kind === 'parameter');
  return Object.fromEntries(
    parameters.map(([name, { shape }]) => {
      const key = streamKey(seed, `init.${name}`);
      const [rows, cols] = [shape.at(-2) ?? 1, shape.at(-1)!];
      const limit = Math.sqrt(6 / (rows + cols));
      const value = (k: number): number => {
        if (name.endsWith('.table')) return normal(k) / Math.sqrt(cols);
        if (name.endsWith('.u_n')) return uniform(k);
        if (shape.length === 1) return name.endsWith('.b_f') ? 1 : 0;
        return (2 * uniform(k) - 1) * limit;
      };
      const values = Array.from({ length: sizeOf(shape) }, (_, i) =>
        value(randomInteger(key, [0, 0, 0, Math.floor(i / cols), i % cols])),
      );
      return [name, roundToFloat32(tensor(shape, values))];
    }),
  );
}

/**
 * Batches of sentences with equally many source words, from a deck that is shuffled again when it runs out; the order of
 * the batches too. Streams `shuffle.<round>` and `batches.<round>`.
 */
function batches(pairs: readonly IdPair[], { seed, batch }: RecurrentSettings) {
  let deck: (readonly IdPair[])[] = [];
  let round = 0;
  const shuffled = <Item>(items: readonly Item[], stream: string): Item[] => {
    const key = streamKey(seed, stream);
    const keyed = items.map((item, i) => [randomInteger(key, [0, 0, 0, i >> 16, i & 0xffff]), item] as const);
    return keyed.sort((a, b) => a[0] - b[0]).map(([, item]) => item);
  };
  return {
    next(): readonly IdPair[] {
      if (deck.length === 0) {
        const open = new Map<number, IdPair[][]>();
        for (const pair of shuffled(pairs, `shuffle.${round}`)) {
          const same = open.get(pair.source.length) ?? [];
          open.set(pair.source.length, same);
          if (same.length === 0 || same.at(-1)!.length === batch) same.push([]);
          same.at(-1)!.push(pair);
        }
        deck = shuffled([...open.values()].flat(), `batches.${round++}`);
      }
      return deck.pop()!;
    },
  };
}
