import { useEffect, useState } from 'react';
import { type ExperimentSystem, translatorSystem } from '../../experiment/knobs';
import { presetIds } from '../../experiment/presets';
import { fillKnown } from '../../i18n/fill';
import { galleryTexts } from '../../i18n/gallery';
import type { Language } from '../../i18n/language';
import { wordsIn } from '../../i18n/loadWords';
import type { SystemTexts } from '../../i18n/systemTexts';
import { loadRecipe } from '../../systems/catalogue';
import type { System } from '../../systems/system';
import { type SystemName, systemNames } from '../../systems/systemNames';
import { systemWords } from '../systems/openSystem';
import type { Searched } from './search';

/** A system as the gallery shows it; the translator is of no group. */
export interface Entry extends Searched {
  readonly system: ExperimentSystem;
  readonly group?: System['group'];
  readonly texts?: SystemTexts;
}

/** A system whose recipe or words did not arrive. */
export interface Missing {
  readonly name: string;
  readonly error: Error;
}

export const isMissing = (entry: Entry | Missing): entry is Missing => 'error' in entry;

/** The translator and every system of the list, in its order; undefined until they have all been asked for. */
export function useEntries(language: Language): readonly (Entry | Missing)[] | undefined {
  const [entries, setEntries] = useState<readonly (Entry | Missing)[]>();
  useEffect(() => {
    let wanted = true;
    const named = (name: SystemName) => systemEntry(name, language).catch((error): Missing => ({ name, error }));
    void Promise.all(systemNames.map(named)).then((systems) => {
      if (wanted) setEntries([translatorEntry(language), ...systems]);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return entries;
}

/** Recipe and words of one system; its picture and the other language are not needed here. */
async function systemEntry(name: SystemName, language: Language): Promise<Entry> {
  const [system, texts] = await Promise.all([loadRecipe(name), systemWords(name, language)]);
  // Facts of a point are known when it is open.
  const points = system.presets.map(({ id }) => ({
    ...{ id, name: texts.presets[id].name, say: fillKnown(texts.presets[id].say, {}) },
  }));
  return { name, id: system.id, group: system.group, title: texts.name, say: texts.say, points, system, texts };
}

function translatorEntry(language: Language): Entry {
  const { map, compare } = wordsIn(language).page;
  return {
    name: translatorSystem.name,
    title: map.translator,
    say: galleryTexts[language].translator,
    points: presetIds.map((id) => ({ id, name: compare.presets[id].name, say: compare.presets[id].look })),
    system: translatorSystem,
  };
}
