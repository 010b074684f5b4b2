import { type KnobId, type Knobs, knobIds, knobRow, knobTable } from './knobs';
import { type Checked, checkKnob, readKnob, writeKnob } from './knobValue';
import { shown } from './problem';

/** How the other side of a comparison differs from this one. Everything it does not name is the same. */
export interface Versus {
  readonly knobs: Partial<Knobs>;
  readonly sentence?: readonly string[];
}

/** Each value checked by its knob's row; the sentence is checked by its owner. */
export function checkVersus(versus: Versus): Checked<Versus> {
  const knobs: Record<string, unknown> = {};
  for (const id of knobIds) {
    const value = versus.knobs[id];
    if (value === undefined) continue;
    const checked = checkKnob(knobRow(id), value);
    if ('problem' in checked) return checked;
    knobs[id] = checked.value;
  }
  const { sentence } = versus;
  return {
    value: Object.freeze({
      knobs: Object.freeze(knobs) as Partial<Knobs>,
      ...(sentence ? { sentence: Object.freeze([...sentence]) } : {}),
    }),
  };
}

/** `scale:none,noise:0.4`. The sentence stands in a link of its own. */
export const writeVersus = ({ knobs }: Versus): string =>
  knobIds
    .filter((id) => knobs[id] !== undefined)
    .map((id) => `${knobTable[id].link}:${writeKnob(knobRow(id), knobs[id]!)}`)
    .join(',');

export function readVersus(text: string): Checked<Versus> {
  const knobs: Record<string, unknown> = {};
  for (const item of text.split(',').filter(Boolean)) {
    const [name, value = ''] = item.split(':');
    const id = knobIds.find((id: KnobId) => knobTable[id].link === name);
    if (!id) return { problem: { kind: 'unreadable', name: 'vs', value: shown(item) } };
    const checked = readKnob(knobRow(id), value);
    if ('problem' in checked) return checked;
    knobs[id] = checked.value;
  }
  return { value: { knobs: knobs as Partial<Knobs> } };
}
