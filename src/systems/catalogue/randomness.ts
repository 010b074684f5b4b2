import type { Tensors } from '../../engine/engine';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { filled, type Tensor, tensor } from '../../tensor/tensor';
import { initialise, type Start } from '../initialisation';
import { every, type RandomnessKnobs, randomnessKnobs, SOURCES, strengthsOf } from '../randomSources';
import { standardNormal } from '../randomTensor';
import { type Readout, squaredError, trainReadout } from '../readoutTraining';
import { placed, type Scope, step } from '../scope';
import { CROPS, SERIES, seriesNetwork, shaken, type Weights } from '../seriesNetwork';
import { system } from '../system';

/** Kinds of series: slow, middle and fast waves, two of each to train with. */
const KINDS = ['A', 'B', 'C'];
const WAVES = [1.5, 3, 4.5];
const EXAMPLES = 6;

/** Strengths that make training unstable, and such that it can bear. */
const AMOUNT = {
  much: {
    injectSigma: 0.1,
    scoreSigma: 1,
    dropoutP: 0.4,
    featuresP: 0.25,
    headStrength: 0.3,
    depthP: 0.2,
    batchSize: 1,
  },
  little: {
    injectSigma: 0.05,
    scoreSigma: 0.1,
    dropoutP: 0.1,
    featuresP: 0.05,
    headStrength: 0.05,
    depthP: 0.05,
    batchSize: 6,
  },
};

/**
 * S24, the sources of randomness in the training of a network, each with a switch, a strength and streams of its own: a
 * small network over a short series (convolution, pooling, attention, readout), `steps` steps of gradient descent on its
 * readout, and what it then says of one series. The last pass is the one that is walked through; those before it have
 * chance of their own.
 */
export const randomness = system({
  name: 'randomness',
  id: 'S24',
  group: 'training',
  stage: 'attention.residual_dropout',
  knobs: randomnessKnobs,
  presets: [
    { id: 'everything', knobs: every(true), versus: every(false), stage: 'output.answer' },
    {
      id: 'schemes',
      knobs: { init: true, initScheme: 'byLayer' },
      versus: { initScheme: 'xavier' },
      stage: 'weights.init_linear',
    },
    {
      id: 'smallStart',
      knobs: { initScheme: 'byLayer', scores: true, scoreSigma: 0.1 },
      versus: { initScheme: 'xavier' },
      stage: 'attention.noise',
    },
    { id: 'sampledPooling', knobs: { pooling: true }, versus: { pooling: false }, stage: 'pool.pool' },
    {
      id: 'epoch',
      knobs: { features: true, featuresPer: 'epoch', steps: 4 },
      versus: { featuresPer: 'forward' },
      stage: 'output.loss',
    },
    {
      id: 'tooMuch',
      knobs: { ...every(true), ...AMOUNT.much, init: false, steps: 4, rate: 0.05 },
      versus: AMOUNT.little,
      stage: 'output.loss',
    },
  ],

  run(knobs) {
    const build = new PlanBuilder(kernels);
    const scope: Scope = { build, prefix: '', parameters: '', place: '' };
    const given = seriesOf(knobs.example);
    build.input('x', given.x.shape, ['', 'T']);
    build.input('data', given.data.shape, ['N', 'T']);
    build.input('targets', given.targets.shape, ['N', 'V:kinds']);
    const start = initialise(scope, knobs);
    let { readout } = start;
    for (let pass = 1; pass < knobs.steps; pass++) {
      const before = { ...scope, place: undefined, prefix: `before.${pass}.` };
      readout = onePass(before, `before.${pass}`, knobs, start, readout).readout;
    }
    const last = onePass(scope, 'walk', knobs, start, readout);
    squaredError(scope, last.h, 'targets', last.readout);
    const at = placed(scope, 'output');
    step(at, 'answer', 'linear', [last.looked, last.readout.W, last.readout.b], 'answer', {}, ['', 'V:kinds']);
    const plan = build.build();
    const inputs: Tensors = { ...given, ...chancesOf(knobs), ...start.inputs };
    return {
      plan,
      inputs: Object.fromEntries(Object.entries(inputs).filter(([name]) => name in plan.tensors)),
      words: { kinds: KINDS },
      facts: { on: SOURCES.filter((name) => knobs[name]).length, sources: SOURCES.length },
    };
  },
});

/** One forward pass over all series and one step of training; `looked` is what the readout sees of x, (1, E), `h` of the data. */
function onePass(scope: Scope, stream: string, knobs: RandomnessKnobs, start: Start, readout: Readout) {
  const strengths = strengthsOf(knobs);
  const chance = (name: string) => ({ seed: knobs.seed, stream: `${stream}.${name}` });
  const into = (what: typeof knobs.injectInto): number => (knobs.injectInto === what ? strengths.inject : 0);
  const weights = Object.fromEntries(
    Object.entries(start.weights).map(([role, name]) => {
      if (role === 'convBias') return [role, name];
      const at = placed(scope, 'weights');
      return [role, shaken(at, 'parameter_noise', name, `${role}_shaken`, into('weights'), chance(`inject.${role}`))];
    }),
  ) as unknown as Weights;

  const at = placed(scope, 'input');
  const data = shaken(at, 'data_noise', 'data', 'noisy_data', into('data'), chance('inject.data'));
  const x = shaken(at, 'input_noise', 'x', 'noisy_x', strengths.input, chance('input'));
  const all = step(at, 'series', 'append', [x, data], 'series', {}, ['B', 'T']);
  const { headsBy, featuresPer, seed } = knobs;
  const featureChance = featuresPer === 'epoch' ? { seed, stream: 'epoch.features' } : chance('features');
  const h = seriesNetwork({ scope, strengths, chance, headsBy, featureChance }, all, weights); // (B, E)

  const split = placed(scope, 'readout');
  const rows = (start: number, count: number, name: string): string =>
    step(split, 'token_mean', 'sliceRows', [h], name, { start, count }, ['N', 'E']);
  const seen = rows(1, EXAMPLES, 'data_h');
  const o = { h: seen, targets: 'targets', readout, rate: knobs.rate, batch: strengths.batch, chance: chance('batch') };
  return { h: seen, looked: rows(0, 1, 'x_h'), readout: trainReadout(scope, o) };
}

/** A slow wave to look at, and waves of all kinds to train with, each with a phase and a little noise of its own. */
function seriesOf(example: number): Readonly<Record<'x' | 'data' | 'targets', Tensor>> {
  const { length } = SERIES;
  const wave = (kind: number, own: number): number[] => {
    const noise = standardNormal([length], example, `input.noise.${own}`, 0.1).values;
    const [phase] = standardNormal([1], example, `input.phase.${own}`).values;
    return Array.from(noise, (e, t) => Math.fround(Math.sin((2 * Math.PI * WAVES[kind] * t) / length + phase) + e));
  };
  const kinds = Array.from({ length: EXAMPLES }, (_, i) => i % KINDS.length);
  return {
    x: tensor([1, length], wave(0, EXAMPLES)),
    data: tensor([EXAMPLES, length], kinds.flatMap(wave)),
    targets: tensor(
      [EXAMPLES, KINDS.length],
      kinds.flatMap((kind) => KINDS.map((_, i) => Number(i === kind))),
    ),
  };
}

/** How likely each crop is, the middle one first, and each series of a mini-batch. */
function chancesOf({ augmentP, batchSize }: RandomnessKnobs): Tensors {
  const crops = [1 - augmentP, ...Array<number>(CROPS - 1).fill(augmentP / (CROPS - 1))].map(Math.fround);
  return {
    crop_chances: tensor([EXAMPLES + 1, 1, CROPS], Array.from({ length: EXAMPLES + 1 }, () => crops).flat()),
    batch_chances: filled([batchSize, EXAMPLES], Math.fround(1 / EXAMPLES)),
  };
}
