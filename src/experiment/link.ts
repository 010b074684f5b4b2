import type { KnobValue } from '../systems/knobRow';
import { readChance, writeChance } from './chance';
import { readHeadMix, readPins, writeHeadMix, writePins } from './edits';
import {
  checkDirection,
  checkHead,
  checkRow,
  checkSentence,
  checkStage,
  checkSystem,
  type Experiment,
  isDefault,
  makeExperiment,
  readsSentence,
} from './experiment';
import { type ExperimentSystem, knobByLink, knobIdsOf, translatorSystem } from './knobs';
import { type Checked, readKnob, writeKnob } from './knobValue';
import { type Place, readPlace, writePlace } from './place';
import { type Problem, shown } from './problem';
import { readScalar, writeScalar } from './scalar';
import { readVersus, writeVersus } from './versus';

/** Longer links are not read at all. */
export const MAX_LINK_LENGTH = 4000;

/**
 * The canonical link of an experiment, e.g. `#d=zh-en&s=我+爱+机器+学习&noise=0.4&stage=dec.0.cross.scores&row=2`, or of
 * another system `#system=score-noise&noise=1`. Equal experiments have equal links. Direction and sentence are always
 * written where they are read, so that a link means the same for ever; everything else only where it differs from its
 * default.
 */
export function toLink(experiment: Experiment): string {
  const { system } = experiment;
  const parts = system === translatorSystem ? [] : [`system=${system.name}`];
  if (readsSentence(experiment)) {
    parts.push(`d=${experiment.direction}`, `s=${experiment.sentence.map(written).join('+')}`);
  }
  for (const id of knobIdsOf(system)) {
    if (isDefault(system, id, experiment.knobs)) continue;
    const row = system.knobs[id];
    parts.push(`${row.link}=${writeKnob(row, experiment.knobs[id])}`);
  }
  const { pins, headMix, chance, versus, gradient, head, cell } = experiment;
  if (pins.length > 0) parts.push(`pin=${writePins(pins)}`);
  if (Object.keys(headMix).length > 0) parts.push(`mix=${writeHeadMix(headMix)}`);
  if (Object.keys(chance).length > 0) parts.push(`draw=${writeChance(chance)}`);
  const turned = versus && writeVersus(system, versus);
  if (versus && (turned || !versus.sentence)) parts.push(`vs=${turned}`);
  if (versus?.sentence) parts.push(`vsentence=${versus.sentence.map(written).join('+')}`);
  if (gradient) parts.push(`grad=${written(writeScalar(gradient))}`);
  if (experiment.stage !== system.stage) parts.push(`stage=${experiment.stage}`);
  if (experiment.row !== 0) parts.push(`row=${experiment.row}`);
  if (head !== 0) parts.push(`head=${head}`);
  if (cell) parts.push(`cell=${writePlace(cell)}`);
  return `#${parts.join('&')}`;
}

export interface ReadLink {
  readonly experiment: Experiment;
  /** One for every value that was left out, in the order of the link. */
  readonly problems: readonly Problem[];
}

/** The name of the system that a link is about, as it stands there; without one it is about the translator. */
export function systemInLink(fragment: string): string | undefined {
  const found = /(?:^#?|&)system=([^&]*)/.exec(fragment.slice(0, MAX_LINK_LENGTH));
  return found ? decoded(found[1]) : undefined;
}

/**
 * Reads a link's fragment, with or without `#`, that is about `system`. What is wrong is named and left out; the rest is
 * kept. Never throws.
 */
export function fromLink(fragment: string, system: ExperimentSystem = translatorSystem): ReadLink {
  const text = fragment.replace(/^#/, '');
  if (text.length > MAX_LINK_LENGTH) {
    const problem: Problem = { kind: 'tooLong', name: 'link', length: text.length, limit: MAX_LINK_LENGTH };
    return { experiment: makeExperiment({ system }), problems: [problem] };
  }
  const parts: { -readonly [key in keyof Experiment]?: Experiment[key] } = {};
  const knobs: Record<string, KnobValue> = {};
  const problems: Problem[] = [];
  const take = <T>(checked: Checked<T>, keep: (value: T) => void): void => {
    if ('problem' in checked) problems.push(checked.problem);
    else keep(checked.value);
  };
  const seen = new Set<string>();
  for (const part of text.split('&').filter(Boolean)) {
    const [rawName, rawValue] = cut(part);
    const name = decoded(rawName) ?? rawName;
    const value = decoded(rawValue);
    if (seen.has(name)) {
      problems.push({ kind: 'repeated', name: shown(name) });
      continue;
    }
    seen.add(name);
    const knob = knobByLink(system, name);
    if (value === undefined) problems.push({ kind: 'unreadable', name: shown(name), value: shown(rawValue) });
    else if (knob) take(readKnob(system.knobs[knob], value), (value) => Object.assign(knobs, { [knob]: value }));
    else if (name === 'system') take(checkSystem(system, value), () => {});
    else if (name === 'd') take(checkDirection(value), (value) => Object.assign(parts, { direction: value }));
    else if (name === 's') take(readSentence(rawValue), (value) => Object.assign(parts, { sentence: value }));
    else if (name === 'stage') take(checkStage(value), (value) => Object.assign(parts, { stage: value }));
    else if (name === 'row') take(readWhole(name, value, checkRow), (value) => Object.assign(parts, { row: value }));
    else if (name === 'head') take(readWhole(name, value, checkHead), (value) => Object.assign(parts, { head: value }));
    else if (name === 'pin') take(readPins(value), (value) => Object.assign(parts, { pins: value }));
    else if (name === 'mix') take(readHeadMix(value), (value) => Object.assign(parts, { headMix: value }));
    else if (name === 'draw') take(readChance(value), (value) => Object.assign(parts, { chance: value }));
    else if (name === 'vs') {
      take(readVersus(system, value), ({ knobs }) => Object.assign(parts, { versus: { ...parts.versus, knobs } }));
    } else if (name === 'vsentence') {
      const keep = (sentence: readonly string[]) => ({ versus: { knobs: {}, ...parts.versus, sentence } });
      take(readSentence(rawValue), (value) => Object.assign(parts, keep(value)));
    } else if (name === 'grad') take(readScalar(value), (value) => Object.assign(parts, { gradient: value }));
    else if (name === 'cell') take(readCell(value), (value) => Object.assign(parts, { cell: value }));
    else problems.push({ kind: 'unknownName', name: shown(name) });
  }
  return { experiment: makeExperiment({ ...parts, system, knobs }), problems };
}

/** A word with what a link means otherwise escaped; other scripts stay readable. */
const written = (word: string): string => word.replace(/[%&=+#"<>`\\^{|}]/g, encodeURIComponent);

function readSentence(raw: string): Checked<readonly string[]> {
  // Links typed by hand have spaces. The whole was decodable, so each word is: an escape never spans a separator.
  const words = raw.split(/\+|%20| /).map((word) => decoded(word) ?? '');
  return checkSentence(words.filter(Boolean));
}

const readWhole = (name: string, text: string, check: (value: number) => Checked<number>): Checked<number> =>
  /^-?\d{1,6}$/.test(text) ? check(Number(text)) : { problem: { kind: 'notANumber', name, value: shown(text) } };

function readCell(text: string): Checked<Place> {
  const value = readPlace(text);
  return value ? { value } : { problem: { kind: 'unreadable', name: 'cell', value: shown(text) } };
}

function cut(part: string): [name: string, value: string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
