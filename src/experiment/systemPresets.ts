import type { KnobValues } from '../systems/knobRow';
import type { Preset } from '../systems/system';
import type { Experiment, ExperimentParts } from './experiment';
import { defaultsOf, type ExperimentSystem } from './knobs';

/** What starts a preset of a system: knobs that it does not name are as the system opens. */
export function systemPreset(system: ExperimentSystem, { knobs, versus, reads, stage }: Preset): ExperimentParts {
  return {
    knobs: { ...defaultsOf(system), ...knobs },
    ...{ pins: [], headMix: {}, chance: {}, gradient: undefined, cell: undefined, row: 0, head: 0 },
    versus: versus && { knobs: versus },
    ...reads,
    stage: stage ?? system.stage,
  };
}

/**
 * The preset that an experiment shows, from either side; knobs that it does not name may have been turned since. Of several
 * the one that names most, or that begins at this stage.
 */
export function systemPresetOf({ system, knobs, versus, sentence, stage }: Experiment): Preset | undefined {
  const there = { ...knobs, ...versus?.knobs };
  const shows = (preset: Preset): boolean => {
    if (!preset.versus !== !versus) return false;
    if (preset.reads && preset.reads.sentence.join(' ') !== sentence.join(' ')) return false;
    const [here, other] = [inPreset(system, preset, false), inPreset(system, preset, true)];
    const same = (a: KnobValues, b: KnobValues): boolean => namedBy(preset).every((id) => a[id] === b[id]);
    return versus
      ? same(knobs, here)
        ? same(there, other)
        : same(knobs, other) && same(there, here)
      : same(knobs, here);
  };
  const weight = (preset: Preset): number => 2 * namedBy(preset).length + Number(preset.stage === stage);
  return system.presets?.filter(shows).sort((a, b) => weight(b) - weight(a))[0];
}

const namedBy = ({ knobs, versus }: Preset): string[] => [
  ...new Set([...Object.keys(knobs), ...Object.keys(versus ?? {})]),
];

function inPreset(system: ExperimentSystem, { knobs, versus }: Preset, other: boolean): KnobValues {
  const named = Object.entries({ ...knobs, ...(other ? versus : {}) });
  const float32 = named.map(([id, value]) => [
    id,
    system.knobs[id].kind === 'number' ? Math.fround(value as number) : value,
  ]);
  return { ...defaultsOf(system), ...Object.fromEntries(float32) };
}
