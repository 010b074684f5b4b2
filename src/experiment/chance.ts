import { type DrawChoice, redrawn } from '../engine/redrawn';
import type { Plan } from '../plan/plan';
import { hiddenTwins } from '../translator/walkPlan';
import type { Checked } from './knobValue';
import { shown } from './problem';

/** By the tensor of its pattern: which draw of a source of chance is wanted, or that it is switched off. Draw 0 is absent. */
export type ChanceChoices = Readonly<Record<string, DrawChoice>>;

/** Draws of one source, from 0; what many draws have addresses for behind it is more than ten times as much. */
export const MAX_DRAW = 9999;
const MAX_SOURCES = 60;
const MAX_NAME_LENGTH = 60;

/** In the order of their names, so that equal choices have equal links. */
export function checkChance(choices: ChanceChoices): Checked<ChanceChoices> {
  const kept: [string, DrawChoice][] = [];
  for (const [pattern, choice] of Object.entries(choices)) {
    const value = `${pattern}:${choice}`;
    if (!/^[\w.]+$/.test(pattern) || pattern.length > MAX_NAME_LENGTH) {
      return { problem: { kind: 'unreadable', name: NAME, value: shown(value) } };
    }
    if (choice !== 'off' && !(Number.isInteger(choice) && choice >= 0 && choice <= MAX_DRAW)) {
      return { problem: { kind: 'outOfRange', name: NAME, value: shown(value), min: 0, max: MAX_DRAW } };
    }
    if (choice !== 0) kept.push([pattern, choice]);
  }
  if (kept.length > MAX_SOURCES) {
    return { problem: { kind: 'outOfRange', name: NAME, value: String(kept.length), min: 0, max: MAX_SOURCES } };
  }
  return { value: Object.freeze(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))) };
}

/** `dec.0.cross.noise:3,attention.dropout_mask:off`. */
export const writeChance = (choices: ChanceChoices): string =>
  Object.entries(choices)
    .map(([pattern, choice]) => `${pattern}:${choice}`)
    .join(',');

export function readChance(text: string): Checked<ChanceChoices> {
  const choices: [string, DrawChoice][] = [];
  for (const item of text.split(',').filter(Boolean)) {
    const [pattern, choice = '', ...more] = item.split(':');
    if (more.length > 0 || !/^(off|\d{1,6})$/.test(choice)) {
      return { problem: { kind: 'unreadable', name: NAME, value: shown(item) } };
    }
    choices.push([pattern, choice === 'off' ? 'off' : Number(choice)]);
  }
  return checkChance(Object.fromEntries(choices));
}

const NAME = 'draw';

/**
 * A plan with what was chosen for its sources of chance: of the walked patterns, and of the hidden ones that produced the
 * words. What this plan does not have (another number of layers, a knob at 0) takes no hold; it stays in the link.
 */
export function withChance(plan: Plan, choices: ChanceChoices): Plan {
  if (Object.keys(choices).length === 0) return plan;
  const walked = new Set(plan.steps.flatMap(({ stage, to }) => (stage ? to : [])));
  const twins = (pattern: string): string[] => hiddenTwins(plan, pattern).filter((name) => !walked.has(name));
  const found = Object.entries(choices).flatMap(([pattern, choice]) =>
    [pattern, ...twins(pattern)].map((name): [string, DrawChoice] => [name, choice]),
  );
  return redrawn(plan, new Map(found));
}
