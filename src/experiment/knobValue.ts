import type { KnobRow, KnobValue, NumberRow } from '../systems/knobRow';
import { type Problem, shown } from './problem';

export type Checked<T> = { readonly value: T } | { readonly problem: Problem };

/** Reads a knob's value from the text of a link. */
export function readKnob(row: KnobRow, text: string): Checked<KnobValue> {
  if (row.kind === 'switch') {
    if (text === 'on' || text === 'off') return { value: text === 'on' };
    return { problem: notAChoice(row.link, text, ['on', 'off']) };
  }
  if (row.kind === 'choice') {
    const option = row.options.find((option) => String(option) === text);
    return option === undefined
      ? { problem: notAChoice(row.link, text, row.options.map(String)) }
      : { value: option as KnobValue };
  }
  // Number('') is 0 and Number('0x10') is 16: only plain decimals are numbers here.
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
    return { problem: { kind: 'notANumber', name: row.link, value: shown(text) } };
  }
  return checkNumber(row, Number(text), text);
}

/** Checks a knob's value that did not come from a link. */
export function checkKnob(row: KnobRow, value: unknown): Checked<KnobValue> {
  const text = String(value);
  if (row.kind === 'switch') {
    return typeof value === 'boolean' ? { value } : { problem: notAChoice(row.link, text, ['on', 'off']) };
  }
  if (row.kind === 'choice') {
    const option = row.options.find((option) => option === value);
    return option === undefined
      ? { problem: notAChoice(row.link, text, row.options.map(String)) }
      : { value: option as KnobValue };
  }
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return { problem: { kind: 'notANumber', name: row.link, value: shown(text) } };
  }
  return checkNumber(row, value, text);
}

/** A knob's value in a link: the shortest text that reads back as the same float32. */
export function writeKnob(row: KnobRow, value: KnobValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return row.kind === 'number' ? float32Text(value as number) : String(value);
}

/** The fewest decimal digits that name this float32, e.g. 0.4 for 0.4000000059604645. */
export function float32Text(value: number): string {
  for (let digits = 1; digits < 10; digits++) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === value) return String(text);
  }
  return String(value);
}

function checkNumber(row: NumberRow, value: number, text: string): Checked<number> {
  const rounded = row.kind === 'number' ? Math.fround(value) : value;
  if (value < row.min || value > row.max) {
    return { problem: { kind: 'outOfRange', name: row.link, value: shown(text), min: row.min, max: row.max } };
  }
  if (row.kind !== 'number' && !Number.isInteger(value)) {
    return { problem: { kind: 'notWhole', name: row.link, value: shown(text) } };
  }
  // Adding 0 turns −0 into 0, so that equal experiments have equal links.
  return { value: rounded + 0 };
}

const notAChoice = (name: string, value: string, choices: readonly string[]): Problem => ({
  kind: 'notAChoice',
  name,
  value: shown(value),
  choices,
});
