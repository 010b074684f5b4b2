import { defaultKnobs, type KnobId, type KnobValue, knobRow } from '../../experiment/knobs';

/** A value to compare with: the default, or where that is the present one, the nearest other one that there is. */
export function anotherValue(id: KnobId, present: KnobValue): KnobValue {
  const row = knobRow(id);
  if (present !== defaultKnobs[id]) return defaultKnobs[id];
  if (row.kind === 'switch') return !present;
  if (row.kind === 'choice') return row.options.find((option) => option !== present) as KnobValue;
  return row.kind === 'number' ? Math.fround((row.min + row.max) / 2) : (present as number) + 1;
}
