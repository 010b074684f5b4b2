import type { KnobValue, KnobValues } from '../systems/knobRow';
import { type ExperimentSystem, knobByLink, knobIdsOf } from './knobs';
import { type Checked, checkKnob, readKnob, writeKnob } from './knobValue';
import { shown } from './problem';

/** How the other side of a comparison differs from this one. Everything it does not name is the same. */
export interface Versus {
  readonly knobs: KnobValues;
  readonly sentence?: readonly string[];
}

/** Each value checked by its knob's row; the sentence is checked by its owner. */
export function checkVersus(system: ExperimentSystem, versus: Versus): Checked<Versus> {
  const knobs: Record<string, KnobValue> = {};
  for (const id of knobIdsOf(system)) {
    const value = versus.knobs[id];
    if (value === undefined) continue;
    const checked = checkKnob(system.knobs[id], value);
    if ('problem' in checked) return checked;
    knobs[id] = checked.value;
  }
  const { sentence } = versus;
  return {
    value: Object.freeze({
      knobs: Object.freeze(knobs),
      ...(sentence ? { sentence: Object.freeze([...sentence]) } : {}),
    }),
  };
}

/** `scale:none,noise:0.4`. The sentence stands in a link of its own. */
export const writeVersus = (system: ExperimentSystem, { knobs }: Versus): string =>
  knobIdsOf(system)
    .filter((id) => knobs[id] !== undefined)
    .map((id) => `${system.knobs[id].link}:${writeKnob(system.knobs[id], knobs[id])}`)
    .join(',');

export function readVersus(system: ExperimentSystem, text: string): Checked<Versus> {
  const knobs: Record<string, KnobValue> = {};
  for (const item of text.split(',').filter(Boolean)) {
    const [name, value = ''] = item.split(':');
    const id = knobByLink(system, name);
    if (!id) return { problem: { kind: 'unreadable', name: 'vs', value: shown(item) } };
    const checked = readKnob(system.knobs[id], value);
    if ('problem' in checked) return checked;
    knobs[id] = checked.value;
  }
  return { value: { knobs } };
}
