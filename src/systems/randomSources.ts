import { choice, exampleRow, integer, type NumberRow, number, seedRow, toggle, type ValuesOf } from './knobRow';

/** Where chance can enter the network of S24, in the order in which the walk meets it. Each is a switch of that name. */
export const SOURCES = [
  'init',
  'inject',
  'input',
  'augment',
  'pooling',
  'features',
  'scores',
  'heads',
  'dropout',
  'depth',
  'batch',
] as const;

export type Source = (typeof SOURCES)[number];

/** Kinds of stage where each source acts. */
const STAGES: Readonly<Record<Source, readonly string[]>> = {
  init: ['init_conv', 'init_linear'],
  inject: ['data_noise', 'parameter_noise'],
  input: ['input_noise'],
  augment: ['crop'],
  pooling: ['pool'],
  features: ['feature_mask'],
  scores: ['noise'],
  heads: ['head_mask', 'weight_noise'],
  dropout: ['residual_dropout'],
  depth: ['drop_path'],
  batch: ['batch'],
};

const source = (name: Source, on = false) => toggle({ group: 'chance', link: name, default: on, stages: STAGES[name] });
const probability = (name: Source, link: string, value: number): NumberRow =>
  number({ group: 'chance', link, min: 0.05, max: 1, step: 0.05, default: value, stages: STAGES[name] });
const sigma = (name: Source, link: string, value: number): NumberRow =>
  number({ group: 'chance', link, min: 0.05, max: 3, step: 0.05, default: value, stages: STAGES[name] });

/** The knobs of S24. */
export const randomnessKnobs = {
  init: source('init'),
  initGain: number({
    group: 'model',
    link: 'initgain',
    min: 0.1,
    max: 4,
    step: 0.1,
    default: 1,
    stages: STAGES.init,
  }),
  initScheme: choice({
    group: 'model',
    link: 'initscheme',
    options: ['xavier', 'kaiming', 'byLayer'],
    default: 'xavier',
    stages: STAGES.init,
  }),
  inject: source('inject'),
  injectSigma: sigma('inject', 'injectsigma', 0.1),
  injectInto: choice({
    group: 'chance',
    link: 'injectinto',
    options: ['data', 'weights'],
    default: 'weights',
    stages: STAGES.inject,
  }),
  input: source('input'),
  inputSigma: sigma('input', 'inputsigma', 0.3),
  augment: source('augment'),
  augmentP: probability('augment', 'augmentp', 0.8),
  pooling: source('pooling'),
  poolingShare: probability('pooling', 'poolingshare', 1),
  features: source('features'),
  featuresP: probability('features', 'featuresp', 0.25),
  featuresPer: choice({
    group: 'chance',
    link: 'featuresper',
    options: ['forward', 'epoch'],
    default: 'forward',
    stages: STAGES.features,
  }),
  scores: source('scores'),
  scoreSigma: sigma('scores', 'scoresigma', 1),
  heads: source('heads'),
  headStrength: probability('heads', 'headstrength', 0.3),
  headsBy: choice({
    group: 'chance',
    link: 'headsby',
    options: ['select', 'perturb'],
    default: 'select',
    stages: STAGES.heads,
  }),
  dropout: source('dropout', true),
  dropoutP: probability('dropout', 'dropoutp', 0.3),
  depth: source('depth'),
  depthP: probability('depth', 'depthp', 0.2),
  batch: source('batch'),
  batchSize: integer({ group: 'chance', link: 'batchsize', min: 1, max: 6, step: 1, default: 2, stages: STAGES.batch }),
  steps: choice({ group: 'model', link: 'steps', options: [1, 4, 8], default: 1, stages: ['update'] }),
  rate: number({ group: 'model', link: 'rate', min: 0, max: 0.5, step: 0.01, default: 0.1, stages: ['update'] }),
  example: exampleRow(),
  seed: seedRow(Object.values(STAGES).flat()),
};

export type RandomnessKnobs = ValuesOf<typeof randomnessKnobs>;

/** Every switch. */
export const every = (on: boolean): Partial<RandomnessKnobs> => Object.fromEntries(SOURCES.map((name) => [name, on]));

/** The same knobs with these sources switched on, and no other. */
export const withSources = (all: RandomnessKnobs, on: readonly Source[]): RandomnessKnobs => ({
  ...all,
  ...every(false),
  ...Object.fromEntries(on.map((name) => [name, true])),
});

/** How strong each source is: a probability, a standard deviation, or for `batch` how many are in it; 0 is off. */
export type Strengths = Readonly<Record<Exclude<Source, 'init'>, number>>;

/** The strengths of the sources that are on. */
export function strengthsOf(k: RandomnessKnobs): Strengths {
  const strength = { inject: k.injectSigma, input: k.inputSigma, augment: k.augmentP, pooling: k.poolingShare };
  const later = { features: k.featuresP, scores: k.scoreSigma, heads: k.headStrength };
  const last = { dropout: k.dropoutP, depth: k.depthP, batch: k.batchSize };
  const all: Strengths = { ...strength, ...later, ...last };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, k[name as keyof Strengths] ? value : 0]),
  ) as unknown as Strengths;
}
