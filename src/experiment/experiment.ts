import type { KnobValue, KnobValues } from '../systems/knobRow';
import { systemNames } from '../systems/systemNames';
import { type Direction, directions } from '../translator/direction';
import { LONGEST_SENTENCE } from '../translator/segment';
import { type ChanceChoices, checkChance, writeChance } from './chance';
import { checkHeadMix, checkPins, type HeadMix, type Pin, writeHeadMix, writePins } from './edits';
import { defaultsOf, type ExperimentSystem, type Knobs, knobIdsOf, translatorSystem } from './knobs';
import { type Checked, checkKnob } from './knobValue';
import { isPlace, type Place, writePlace } from './place';
import { InvalidValue, type Problem, shown } from './problem';
import { checkScalar, type Scalar, writeScalar } from './scalar';
import { checkVersus, type Versus, writeVersus } from './versus';

/** The one small value that a picture is a pure function of. Frozen; made by `makeExperiment` and `change` only. */
export interface Experiment {
  readonly system: ExperimentSystem;
  readonly direction: Direction;
  /** Words of the source sentence. Whether they are known is checked when it runs; some systems read none. */
  readonly sentence: readonly string[];
  /** A value for every knob of the system. */
  readonly knobs: KnobValues;
  /** Numbers set by hand. */
  readonly pins: readonly Pin[];
  /** Heads switched off, copied, swapped or averaged. */
  readonly headMix: HeadMix;
  /** Which draw is taken of each source of chance, or that it is switched off. */
  readonly chance: ChanceChoices;
  /** The other side of a comparison. */
  readonly versus?: Versus;
  /** What is differentiated, when the walk goes backwards. */
  readonly gradient?: Scalar;
  /** The stage looked at, `place.kind`; a place such as `dec.0` or `map` is a view from further away. It starts no run. */
  readonly stage: string;
  /** The output step looked at: row t of the decoder produces word t. It starts a run only where it is differentiated. */
  readonly row: number;
  /** The head shown large, from 0. It starts no run. */
  readonly head: number;
  /** The number looked at. It starts no run. */
  readonly cell?: Place;
}

/** Some of an experiment. */
export type ExperimentParts = Partial<Experiment>;

/** What is looked at, and what no undo brings back. */
export type Look = Pick<Experiment, 'stage' | 'row' | 'head' | 'cell'>;

export const MAX_WORDS = LONGEST_SENTENCE;
export const MAX_WORD_LENGTH = 24;
export const MAX_ROW = 15;
export const MAX_HEAD = 15;
const MAX_STAGE_LENGTH = 60;

export const defaultSentence = (direction: Direction): readonly string[] =>
  direction === 'en-zh' ? ['who', 'are', 'you'] : ['我', '爱', '机器', '学习'];

/** A whole experiment from any part of one. Throws InvalidValue when a value does not fit. */
export function makeExperiment(parts: ExperimentParts = {}): Experiment {
  const { system = translatorSystem } = parts;
  const direction = sure(checkDirection(parts.direction ?? 'en-zh'));
  const knobs: Record<string, KnobValue> = { ...defaultsOf(system) };
  for (const [id, value] of Object.entries(parts.knobs ?? {})) {
    if (!(id in knobs)) throw new InvalidValue({ kind: 'unknownName', name: shown(id) });
    if (value !== undefined) knobs[id] = sure(checkKnob(system.knobs[id], value));
  }
  return Object.freeze({
    system,
    direction,
    sentence: Object.freeze([...sure(checkSentence(parts.sentence ?? defaultSentence(direction)))]),
    knobs: Object.freeze(knobs),
    pins: sure(checkPins(parts.pins ?? [])),
    headMix: sure(checkHeadMix(parts.headMix ?? {})),
    chance: sure(checkChance(parts.chance ?? {})),
    versus: parts.versus && sure(checkOther(system, parts.versus)),
    gradient: parts.gradient && sure(checkScalar(parts.gradient)),
    stage: sure(checkStage(parts.stage ?? system.stage)),
    row: sure(checkRow(parts.row ?? 0)),
    head: sure(checkHead(parts.head ?? 0)),
    cell: parts.cell && sure(checkCell(parts.cell)),
  });
}

/** The experiment with other values in some places. Throws InvalidValue when a value does not fit. */
export const change = (from: Experiment, to: Omit<ExperimentParts, 'system'>): Experiment =>
  makeExperiment({ ...from, ...to, knobs: { ...from.knobs, ...to.knobs } });

/** The knobs of an experiment with the translator. */
export function translatorKnobs({ system, knobs }: Pick<Experiment, 'system' | 'knobs'>): Knobs {
  if (system !== translatorSystem) throw new Error(`${system.name} is not the translator`);
  return knobs as Knobs;
}

export const isTranslator = ({ system }: Pick<Experiment, 'system'>): boolean => system === translatorSystem;

/** Whether the sentence is part of what is computed. */
export const readsSentence = ({ system }: Pick<Experiment, 'system'>): boolean =>
  system === translatorSystem || system.vocabulary !== undefined;

/** Whether two experiments are computed by the same run: they differ at most in what is looked at. */
export const sameRun = (a: Experiment, b: Experiment): boolean =>
  a.system === b.system &&
  (!readsSentence(a) || (a.direction === b.direction && a.sentence.join(' ') === b.sentence.join(' '))) &&
  knobIdsOf(a.system).every((id) => a.knobs[id] === b.knobs[id]) &&
  // Few and short: their texts in a link are what they are.
  writePins(a.pins) === writePins(b.pins) &&
  writeHeadMix(a.headMix) === writeHeadMix(b.headMix) &&
  writeChance(a.chance) === writeChance(b.chance) &&
  otherText(a) === otherText(b) &&
  scalarText(a) === scalarText(b);

const otherText = ({ system, versus }: Experiment): string =>
  versus ? `${writeVersus(system, versus)} ${versus.sentence?.join(' ') ?? ''}` : '';

/** The loss is one of the whole translation; a word's logit is one of the output step looked at. */
const scalarText = ({ gradient, row }: Experiment): string =>
  gradient ? `${writeScalar(gradient)} ${gradient.of === 'loss' || gradient.of === 'number' ? '' : row}` : '';

/** Whether anything of the model's own was changed by hand. */
export const isEdited = ({ pins, headMix }: Experiment): boolean => pins.length > 0 || Object.keys(headMix).length > 0;

/** The experiment as it would be without what was changed by hand, not compared and not differentiated. */
export const unedited = (experiment: Experiment): Experiment =>
  change(experiment, { pins: [], headMix: {}, versus: undefined, gradient: undefined });

/** The other side of the comparison, with the same edits; undefined where nothing is compared. */
export function otherSide(experiment: Experiment): Experiment | undefined {
  const { versus } = experiment;
  if (!versus) return undefined;
  const { knobs, sentence = experiment.sentence } = versus;
  return change(experiment, { knobs, sentence, versus: undefined, gradient: undefined });
}

/** The other side of the comparison as this one, and this one as the other. */
export function sidesSwapped(experiment: Experiment): Experiment {
  const { versus, knobs, sentence } = experiment;
  if (!versus) return experiment;
  const own = Object.fromEntries(Object.keys(versus.knobs).map((id) => [id, knobs[id]]));
  return change(experiment, {
    knobs: versus.knobs,
    sentence: versus.sentence ?? sentence,
    versus: { knobs: own, ...(versus.sentence ? { sentence } : {}) },
  });
}

export const isDefault = (system: ExperimentSystem, id: string, knobs: KnobValues): boolean =>
  knobs[id] === defaultsOf(system)[id];

/** Whether a link's name of a system is that of the one it is read for. */
export const checkSystem = (system: ExperimentSystem, value: string): Checked<string> =>
  value === system.name
    ? { value }
    : {
        problem: {
          kind: 'notAChoice',
          name: 'system',
          value: shown(value),
          choices: [translatorSystem.name, ...systemNames],
        },
      };

export const checkDirection = (value: unknown): Checked<Direction> =>
  directions.includes(value as Direction)
    ? { value: value as Direction }
    : { problem: { kind: 'notAChoice', name: 'd', value: shown(String(value)), choices: directions } };

export function checkSentence(words: readonly string[]): Checked<readonly string[]> {
  const name = 's';
  if (words.length === 0) return { problem: { kind: 'noWords', name } };
  if (words.length > MAX_WORDS) {
    return { problem: { kind: 'tooManyWords', name, count: words.length, limit: MAX_WORDS } };
  }
  const clean = words.map((word) => word.normalize('NFC'));
  const isBad = (word: string): boolean => word === '' || word.length > MAX_WORD_LENGTH || /[\s\p{C}]/u.test(word);
  // As given and as cleaned: Firefox cleans half a surrogate pair into a visible character.
  const bad = [...words, ...clean].find(isBad);
  if (bad !== undefined) return { problem: { kind: 'badWord', name, value: shown(bad), limit: MAX_WORD_LENGTH } };
  return { value: clean };
}

/** Only the form: which stages there are, the plan says. */
export const checkStage = (value: string): Checked<string> =>
  value.length <= MAX_STAGE_LENGTH && /^\w+(\.\w+)*$/.test(value)
    ? { value }
    : { problem: { kind: 'unreadable', name: 'stage', value: shown(value) } };

export function checkRow(value: number): Checked<number> {
  const problem: Problem = { kind: 'outOfRange', name: 'row', value: shown(String(value)), min: 0, max: MAX_ROW };
  return Number.isInteger(value) && value >= 0 && value <= MAX_ROW ? { value: value + 0 } : { problem };
}

export function checkHead(value: number): Checked<number> {
  const problem: Problem = { kind: 'outOfRange', name: 'head', value: shown(String(value)), min: 0, max: MAX_HEAD };
  return Number.isInteger(value) && value >= 0 && value <= MAX_HEAD ? { value: value + 0 } : { problem };
}

export const checkCell = (place: Place): Checked<Place> =>
  isPlace(place)
    ? { value: Object.freeze({ tensor: place.tensor, at: Object.freeze([...place.at]) }) }
    : { problem: { kind: 'unreadable', name: 'cell', value: shown(writePlace(place)) } };

function checkOther(system: ExperimentSystem, versus: Versus): Checked<Versus> {
  const sentence = versus.sentence && checkSentence(versus.sentence);
  if (sentence && 'problem' in sentence) return sentence;
  return checkVersus(system, { ...versus, ...(sentence ? { sentence: sentence.value } : {}) });
}

function sure<T>(checked: Checked<T>): T {
  if ('problem' in checked) throw new InvalidValue(checked.problem);
  return checked.value;
}
