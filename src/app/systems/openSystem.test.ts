import { describe, expect, test } from 'vitest';
import { givenTo } from '../../../checks/givenTo';
import { statesOf } from '../../../checks/systemOnEngine';
import { pageTexts, stageTexts } from '../../../checks/texts';
import { placesIn } from '../../i18n/fill';
import { languages } from '../../i18n/language';
import { pageWords, stageWords } from '../../i18n/pageWords';
import { isSaid, placeKind } from '../../i18n/stageTexts';
import { stagesOf } from '../../plan/stages';
import type { KnobRow, KnobValue } from '../../systems/knobRow';
import type { Contradiction, System } from '../../systems/system';
import { systemNames } from '../../systems/systemNames';
import { openSystem } from './openSystem';

const opened = await Promise.all(systemNames.map(openSystem));

describe.each(opened.map((one) => [one.system.name, one] as const))('%s', (_, { system, texts, Figure }) => {
  test('both languages say the same things, with the same places to fill', () => {
    const english = leaves(texts.en);
    const chinese = new Map(leaves(texts.zh));
    expect([...chinese.keys()].sort()).toEqual(english.map(([path]) => path).sort());
    for (const [path, text] of english) {
      expect(placesIn(chinese.get(path)!).sort(), path).toEqual(placesIn(text).sort());
      expect(text.trim() && chinese.get(path)!.trim(), path).toBeTruthy();
    }
    const same = english.filter(([path, text]) => /^(name|say|presets\.)/.test(path) && chinese.get(path) === text);
    expect(same).toEqual([]);
  });

  test('every preset has words, and every word is of a preset', () => {
    expect(Object.keys(texts.en.presets).sort()).toEqual(system.presets.map(({ id }) => id).sort());
  });

  test.each(languages)('every knob and every choice has words: %s', (language) => {
    const { knob, choice } = pageWords(pageTexts[language], texts[language]);
    for (const [id, row] of Object.entries(system.knobs)) {
      expect(knob[id]?.label && knob[id]?.help, `the knob ${id}`).toBeTruthy();
      if (row.kind !== 'choice') continue;
      const mute = row.options.filter((value) => Number.isNaN(Number(value)) && !choice[id]?.[value]);
      expect(mute, `choices of ${id}`).toEqual([]);
    }
    expect(Object.keys(texts[language].knobs).filter((id) => !system.knobs[id])).toEqual([]);
    expect(Object.keys(texts[language].choices).filter((id) => !system.knobs[id])).toEqual([]);
  });

  test('every contradiction between two knobs is said at a knob there is, with facts that are known', () => {
    const found = contradictionsOf(system);
    for (const { knob, kind, facts = {} } of found) {
      expect(system.knobs[knob], `the knob ${knob}`).toBeDefined();
      for (const language of languages) {
        const text = texts[language].contradictions[kind];
        expect(text, kind).toBeTruthy();
        expect(Object.keys(facts), kind).toEqual(expect.arrayContaining(placesIn(text)));
      }
    }
    expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual(Object.keys(texts.en.contradictions).sort());
  });

  test('every kind of stage, every place and every fact of its presets has words', async () => {
    for (const [state, knobs] of statesOf(system)) {
      const { plan, facts = {} } = system.run(knobs, await givenTo(system, knobs));
      const stages = stagesOf(plan);
      for (const language of languages) {
        const said = stageWords(stageTexts[language], texts[language]);
        const places: Readonly<Record<string, string | undefined>> = said.places;
        const unsaid = stages.filter(({ kind }) => !isSaid(said, kind)).map(({ kind }) => kind);
        expect([...new Set(unsaid)], `kinds of stage, ${state}, ${language}`).toEqual([]);
        const nameless = stages.filter(({ place }) => !(places[place] ?? places[placeKind(place)]));
        expect([...new Set(nameless.map(({ place }) => place))], `places, ${state}, ${language}`).toEqual([]);
        const { say, presets } = texts[language];
        const spoken = state === 'default' ? say : (presets[state]?.say ?? '');
        expect(Object.keys(facts), `facts, ${state}`).toEqual(expect.arrayContaining(placesIn(spoken)));
      }
      if (state === 'default' && system.stage !== 'figure') expect(stages.map(({ id }) => id)).toContain(system.stage);
    }
    if (system.stage === 'figure' || system.presets.some(({ stage }) => stage === 'figure')) {
      expect(Figure).toBeDefined();
    }
  });
});

/** Every text by its path, e.g. `knobs.heads.label`. */
function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** What the knobs of a system contradict each other in: any two of them turned, as it opens and in every preset. */
function contradictionsOf(system: System): Contradiction[] {
  const { contradiction } = system;
  if (!contradiction) return [];
  const turns = Object.entries(system.knobs).flatMap(([id, row]) => valuesOf(row).map((value) => ({ [id]: value })));
  return statesOf(system).flatMap(([, start]) =>
    turns.flatMap((one) => turns.flatMap((other) => contradiction({ ...start, ...one, ...other }) ?? [])),
  );
}

function valuesOf(row: KnobRow): readonly KnobValue[] {
  if (row.kind === 'choice') return row.options;
  if (row.kind === 'switch') return [true, false];
  const { kind, min, max } = row;
  return kind === 'integer' ? Array.from({ length: Math.min(16, max - min + 1) }, (_, i) => min + i) : [min, max];
}
