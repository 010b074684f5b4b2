import { type Checked, float32Text } from './knobValue';
import { isPlace, type Place, readPlace, writePlace } from './place';
import { shown } from './problem';

/** A number the reader set by hand: everything that depends on it is computed from it. */
export interface Pin extends Place {
  readonly value: number;
}

/** Where a head's context comes from: another head by number (from 0), nowhere, or the mean of all heads. */
export type HeadSource = number | 'off' | 'mean';

/** What takes the place of each head, by attention block, e.g. `{ 'dec.0.cross': [0, 'off', 1, 3] }`. */
export type HeadMix = Readonly<Record<string, readonly HeadSource[]>>;

export const MAX_PINS = 60;
const MAX_HEADS = 16;

/** Pins in the order they were made, the newest value of each place; values as float32. */
export function checkPins(pins: readonly Pin[]): Checked<readonly Pin[]> {
  const name = 'pin';
  const known = new Map<string, Pin>();
  for (const pin of pins) {
    if (!isPlace(pin)) return { problem: { kind: 'unreadable', name, value: shown(writePlace(pin)) } };
    const value = Math.fround(pin.value) + 0;
    if (!Number.isFinite(value)) return { problem: { kind: 'notANumber', name, value: shown(String(pin.value)) } };
    known.set(writePlace(pin), Object.freeze({ tensor: pin.tensor, at: Object.freeze([...pin.at]), value }));
  }
  if (known.size > MAX_PINS) {
    return { problem: { kind: 'outOfRange', name, value: String(known.size), min: 0, max: MAX_PINS } };
  }
  return { value: Object.freeze([...known.values()]) };
}

/** `dec.0.cross.raw_scores:0.1.2.3=4.5` with `~` for `=`, commas between. */
export const writePins = (pins: readonly Pin[]): string =>
  pins.map((pin) => `${writePlace(pin)}~${float32Text(pin.value)}`).join(',');

export function readPins(text: string): Checked<readonly Pin[]> {
  const pins: Pin[] = [];
  for (const item of text.split(',').filter(Boolean)) {
    const [where, value = '', ...more] = item.split('~');
    const place = readPlace(where);
    if (!place || more.length > 0 || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) {
      return { problem: { kind: 'unreadable', name: 'pin', value: shown(item) } };
    }
    pins.push({ ...place, value: Number(value) });
  }
  return checkPins(pins);
}

/** A mix that leaves every head in its own place is dropped. */
export function checkHeadMix(mix: HeadMix): Checked<HeadMix> {
  const kept: Record<string, readonly HeadSource[]> = {};
  for (const [place, sources] of Object.entries(mix)) {
    const fits =
      /^[a-z]+\.\d+\.[a-z]+$/.test(place) &&
      sources.length > 0 &&
      sources.length <= MAX_HEADS &&
      sources.every((s) => s === 'off' || s === 'mean' || (Number.isInteger(s) && s >= 0 && s < sources.length));
    if (!fits)
      return { problem: { kind: 'unreadable', name: 'mix', value: shown(writeHeadMix({ [place]: sources })) } };
    if (sources.some((s, head) => s !== head)) kept[place] = Object.freeze([...sources]);
  }
  return { value: Object.freeze(kept) };
}

/** `dec.0.cross:1.0.m.4`: heads counted from 1, 0 for off, m for the mean. */
export const writeHeadMix = (mix: HeadMix): string =>
  Object.entries(mix)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, sources]) => {
      const letters = sources.map((s) => (s === 'off' ? '0' : s === 'mean' ? 'm' : String(s + 1)));
      return `${place}:${letters.join('.')}`;
    })
    .join(',');

export function readHeadMix(text: string): Checked<HeadMix> {
  const mix: Record<string, HeadSource[]> = {};
  for (const item of text.split(',').filter(Boolean)) {
    const [place, list = '', ...more] = item.split(':');
    const letters = list.split('.');
    if (more.length > 0 || !letters.every((letter) => /^(m|\d{1,2})$/.test(letter))) {
      return { problem: { kind: 'unreadable', name: 'mix', value: shown(item) } };
    }
    mix[place] = letters.map((letter) => (letter === 'm' ? 'mean' : letter === '0' ? 'off' : Number(letter) - 1));
  }
  return checkHeadMix(mix);
}
