import type { PageTexts } from './page.en';
import type { StageTexts } from './stageTexts';
import type { SystemTexts } from './systemTexts';

/** The words of the page while some system is open: knobs and choices are those of the system. */
export type PageWords = Omit<PageTexts, 'knob' | 'choice'> & {
  readonly knob: Readonly<Record<string, { readonly label: string; readonly help: string }>>;
  readonly choice: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** What a system says itself, and the page's own words where it says nothing. */
export function pageWords(page: PageTexts, system: SystemTexts | undefined): PageWords {
  if (!system) return page;
  return {
    ...page,
    knob: { ...page.knob, ...system.knobs },
    choice: { ...page.choice, ...system.choices },
    map: { ...page.map, translator: system.name, whole: system.name },
  };
}

/** The same of stages and places. */
export function stageWords(texts: StageTexts, system: SystemTexts | undefined): StageTexts {
  if (!system) return texts;
  const { stages = {}, places = {} } = system;
  const said = Object.keys(stages);
  // What is said of a kind at a place of the translator is not said of a system's own kind.
  const at = Object.fromEntries(
    Object.entries(texts.at).filter(([name]) => !said.some((kind) => name.endsWith(`.${kind}`))),
  );
  return { ...texts, at, stages: { ...texts.stages, ...stages }, places: { ...texts.places, ...places } };
}
