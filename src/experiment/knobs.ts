import {
  choice,
  integer,
  type KnobRow,
  type KnobTable,
  type KnobValue,
  type KnobValues,
  number,
  seedRow,
  toggle,
  type ValuesOf,
} from '../systems/knobRow';
import type { System } from '../systems/system';

/**
 * The knob table of the translator: one row a knob. The control, the link, undo, reset, validation and the embed options all come from the
 * row; its words are `knob.<id>` of the message files.
 */
const SELECTIONS = ['soft', 'argmax', 'sampled', 'topk', 'threshold'] as const;

export const knobTable = {
  /** Heads H that the model width E is split into. */
  heads: choice({
    group: 'model',
    link: 'heads',
    options: [1, 2, 4, 8],
    default: 4,
    stages: ['split', 'scores', 'scale', 'context', 'merge'],
  }),
  /** Standard deviation of the normal noise added to the scores. */
  noiseSigma: number({
    group: 'chance',
    link: 'noise',
    min: 0,
    max: 3,
    step: 0.05,
    default: 0,
    stages: ['noise', 'scores'],
  }),
  /** Scores are divided by it before softmax. */
  temperature: number({
    group: 'attention',
    link: 'temperature',
    min: 0.05,
    max: 5,
    step: 0.01,
    default: 1,
    curve: 'log',
    stages: ['temperature', 'softmax'],
  }),
  /** Which weights are kept after softmax. */
  selection: choice({
    group: 'attention',
    link: 'select',
    options: SELECTIONS,
    default: 'soft',
    stages: ['select', 'softmax'],
  }),
  topK: integer({
    group: 'attention',
    link: 'topk',
    min: 1,
    max: 8,
    step: 1,
    default: 2,
    stages: ['select'],
    when: { knob: 'selection', is: ['topk'] },
  }),
  threshold: number({
    group: 'attention',
    link: 'threshold',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.2,
    stages: ['select'],
    when: { knob: 'selection', is: ['threshold'] },
  }),
  /** Whether kept weights are divided by their sum. */
  renormalise: toggle({
    group: 'attention',
    link: 'renorm',
    default: true,
    stages: ['select'],
    when: { knob: 'selection', is: ['topk', 'threshold'] },
  }),
  /** Probability that dropout drops a weight; it acts in training only. */
  dropoutP: number({
    group: 'chance',
    link: 'dropout',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0,
    stages: ['dropout', 'score_dropout', 'dropout_again'],
  }),
  training: choice({
    group: 'chance',
    link: 'mode',
    options: ['eval', 'train'],
    default: 'eval',
    stages: ['dropout', 'score_dropout', 'dropout_again'],
  }),
  /** Whether the likeliest word is written, or one drawn with the probabilities. */
  decoding: choice({
    group: 'decoding',
    link: 'decode',
    options: ['greedy', 'sampled'],
    default: 'greedy',
    stages: ['logits', 'sharpness', 'probabilities', 'luck', 'word'],
  }),
  /** Logits are divided by it before the words' probabilities. */
  wordTemperature: number({
    group: 'decoding',
    link: 'wordtemp',
    min: 0.05,
    max: 5,
    step: 0.01,
    default: 1,
    curve: 'log',
    stages: ['logits', 'sharpness', 'probabilities', 'luck', 'word'],
  }),
  /** Key of all random numbers. */
  seed: seedRow(['noise', 'dropout', 'select', 'luck']),
  /** Which attention blocks the other knobs act on. */
  where: choice({
    group: 'attention',
    link: 'where',
    options: ['all', 'enc.self', 'dec.self', 'dec.cross'],
    default: 'all',
    stages: [],
  }),

  // Variants: other ways to build the model, most of them slips that are really made.

  /** What the scores are divided by. */
  scale: choice({
    group: 'attention',
    link: 'scale',
    options: ['sqrtD', 'none', 'sqrtE'],
    default: 'sqrtD',
    stages: ['scale', 'scores', 'softmax'],
  }),
  /** How masked keys are kept out: excluded from softmax, or their scores multiplied by 0. */
  maskBy: choice({
    group: 'attention',
    link: 'maskby',
    options: ['exclude', 'zero'],
    default: 'exclude',
    stages: ['mask', 'mask_product'],
  }),
  /** Whether the weights go through softmax once more. */
  softmaxTwice: toggle({ group: 'attention', link: 'twice', default: false, stages: ['softmax', 'double'] }),
  noiseWhen: choice({
    group: 'chance',
    link: 'noisewhen',
    options: ['always', 'training'],
    default: 'always',
    stages: ['noise'],
  }),
  dropoutAt: choice({
    group: 'chance',
    link: 'dropat',
    options: ['weights', 'scores', 'twice'],
    default: 'weights',
    stages: ['dropout', 'score_dropout', 'dropout_again'],
  }),
  /** Whether (B, H, N, D) is transposed before it becomes (B, N, E). */
  merge: choice({
    group: 'model',
    link: 'merge',
    options: ['transpose', 'plain'],
    default: 'transpose',
    stages: ['merge'],
  }),
  /** Whether a sublayer's input is added to its output. */
  residual: toggle({ group: 'model', link: 'residual', default: true, stages: ['add'] }),
  norm: choice({ group: 'model', link: 'norm', options: ['post', 'pre', 'none'], default: 'post', stages: ['norm'] }),
  normOver: choice({
    group: 'model',
    link: 'normover',
    options: ['features', 'timeFeatures'],
    default: 'features',
    stages: ['norm'],
    when: { knob: 'norm', is: ['post', 'pre'] },
  }),
  /** Whether ReLU comes before the sum of the residual connection. */
  branchRelu: toggle({ group: 'model', link: 'relu', default: false, stages: ['add', 'branch_relu'] }),
} satisfies Record<string, KnobRow>;

export type KnobId = keyof typeof knobTable;

/** The value of every knob of the translator. */
export type Knobs = ValuesOf<typeof knobTable>;

export const knobIds = Object.keys(knobTable) as readonly KnobId[];

export const DEFAULT_STAGE = 'dec.0.cross.scores';

/** The system of an experiment: one of the recipes, or the translator, which is none. */
export type ExperimentSystem = Pick<System, 'name' | 'knobs' | 'stage'> & Partial<System>;

/** The trained translator, the system that the playground opens with. */
export const translatorSystem: ExperimentSystem = { name: 'translator', knobs: knobTable, stage: DEFAULT_STAGE };

export const knobIdsOf = (system: ExperimentSystem): readonly string[] => Object.keys(system.knobs);

const defaults = new WeakMap<KnobTable, KnobValues>();

/** The values that a system opens with. */
export function defaultsOf({ knobs }: ExperimentSystem): KnobValues {
  const known = defaults.get(knobs);
  if (known) return known;
  const values = Object.entries(knobs).map(([id, row]) => [id, inFloat32(row.default)]);
  const made: KnobValues = Object.freeze(Object.fromEntries(values));
  defaults.set(knobs, made);
  return made;
}

/** The values that the translator opens with. */
export const defaultKnobs = defaultsOf(translatorSystem) as Knobs;

/** Both backends are given the same problem: numbers are float32 before either sees them. Seeds are exact integers. */
function inFloat32(value: KnobValue): KnobValue {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.fround(value) : value;
}

/** Whether a knob does something: top-k, for one, does only where it is selected. */
export function applies(system: ExperimentSystem, id: string, values: KnobValues): boolean {
  const { when } = system.knobs[id];
  return !when || when.is.includes(String(values[when.knob]));
}

/** The knob of that name in links. */
export const knobByLink = (system: ExperimentSystem, link: string): string | undefined =>
  knobIdsOf(system).find((id) => system.knobs[id].link === link);
