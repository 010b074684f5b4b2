import { defaultsOf, type ExperimentSystem } from '../../experiment/knobs';
import type { KnobValue } from '../../systems/knobRow';

/** A value to compare with: the default, or where that is the present one, the nearest other one that there is. */
export function anotherValue(system: ExperimentSystem, id: string, present: KnobValue): KnobValue {
  const row = system.knobs[id];
  const start = defaultsOf(system)[id];
  if (present !== start) return start;
  if (row.kind === 'switch') return !present;
  if (row.kind === 'choice') return row.options.find((option) => option !== present) as KnobValue;
  return row.kind === 'number' ? Math.fround((row.min + row.max) / 2) : (present as number) + 1;
}
