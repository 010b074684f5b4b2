import { translatorSystem } from '../../experiment/knobs';
import { type PresetId, presetChange, presets } from '../../experiment/presets';
import { systemPreset } from '../../experiment/systemPresets';
import type { Playground } from '../../store/playground';
import type { Entry } from './entries';

/** Goes over to a system, or to one point that it makes. What is on screen already is left as the reader has it. */
export async function openEntry(playground: Playground, { name, system }: Entry, point?: string): Promise<void> {
  if (point === undefined) {
    if (playground.experiment.getState().experiment.system.name !== name) await playground.open(name);
  } else if (system === translatorSystem) {
    await playground.open(name, () => presetChange(presets[point as PresetId]));
  } else {
    const preset = system.presets?.find(({ id }) => id === point);
    await playground.open(name, (opened) => (preset ? systemPreset(opened, preset) : {}));
  }
}
