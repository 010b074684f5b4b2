import { describe, expect, test } from 'vitest';
import { loadRecipe } from '../systems/catalogue';
import { systemNames } from '../systems/systemNames';
import { change, makeExperiment, sidesSwapped } from './experiment';
import { fromLink, toLink } from './link';
import { systemPreset, systemPresetOf } from './systemPresets';

const systems = await Promise.all(systemNames.map(loadRecipe));

describe.each(systems.map((system) => [system.name, system] as const))('%s', (_, system) => {
  test.each(system.presets.map((preset) => [preset.id, preset] as const))('%s is what starts it', (_, preset) => {
    const experiment = makeExperiment({ ...systemPreset(system, preset), system });
    expect(systemPresetOf(experiment)?.id).toBe(preset.id);
    expect(systemPresetOf(sidesSwapped(experiment))?.id).toBe(preset.id);
    expect(fromLink(toLink(experiment), system)).toEqual({ experiment, problems: [] });
  });

  test('opens with no preset, and keeps none when compared otherwise', () => {
    const [id] = Object.keys(system.knobs);
    const plain = makeExperiment({ system });
    expect(systemPresetOf(change(plain, { versus: { knobs: { [id]: plain.knobs[id] } } }))).toBeUndefined();
  });

  test('names in links are those of no other part of a link', () => {
    const names = Object.values(system.knobs).map(({ link }) => link);
    expect(new Set(names).size).toBe(names.length);
    const taken = ['system', 'd', 's', 'stage', 'row', 'head', 'cell', 'pin', 'mix', 'draw', 'vs', 'vsentence', 'grad'];
    for (const name of names) {
      expect(name).toMatch(/^[a-z]{2,14}$/);
      expect(taken).not.toContain(name);
    }
  });
});
