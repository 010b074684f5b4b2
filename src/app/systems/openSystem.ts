import type { ComponentType } from 'react';
import { type ExperimentSystem, translatorSystem } from '../../experiment/knobs';
import type { Language } from '../../i18n/language';
import type { SystemTexts } from '../../i18n/systemTexts';
import { loadRecipe } from '../../systems/catalogue';
import type { System } from '../../systems/system';
import { type SystemName, stemOf, systemNames } from '../../systems/systemNames';
import type { FigureProps } from '../figures/figureProps';

/** A system with its words and, where it has one, a picture of its own. */
export interface OpenSystem {
  readonly system: System;
  readonly texts: Readonly<Record<Language, SystemTexts>>;
  readonly Figure?: ComponentType<FigureProps>;
}

const words = import.meta.glob<Record<string, SystemTexts>>('../../i18n/systems/*.ts');
const figures = import.meta.glob<{ Figure: ComponentType<FigureProps> }>('../figures/*/Figure.tsx');

const opened = new Map<string, OpenSystem>();

export const isSystemName = (name: string): name is SystemName => (systemNames as readonly string[]).includes(name);

/** Downloads a system with all that belongs to it, once. */
export async function openSystem(name: SystemName): Promise<OpenSystem> {
  const known = opened.get(name);
  if (known) return known;
  const [system, en, zh, figure] = await Promise.all([
    loadRecipe(name),
    systemWords(name, 'en'),
    systemWords(name, 'zh'),
    figures[`../figures/${stemOf(name)}/Figure.tsx`]?.(),
  ]);
  const made: OpenSystem = { system, texts: { en, zh }, ...(figure ? { Figure: figure.Figure } : {}) };
  opened.set(name, made);
  return made;
}

/** What a system says in one language. */
export async function systemWords(name: SystemName, language: Language): Promise<SystemTexts> {
  const stem = stemOf(name);
  const file = await words[`../../i18n/systems/${stem}.${language}.ts`]();
  return file[`${stem}${language === 'en' ? 'En' : 'Zh'}`];
}

/** A system that was opened before; undefined for the translator. */
export const openedSystem = (name: string): OpenSystem | undefined => opened.get(name);

/** The system of that name in links; the translator for none and for one nobody knows. */
export const loadSystem = async (name: string | undefined): Promise<ExperimentSystem> =>
  name !== undefined && isSystemName(name) ? (await openSystem(name)).system : translatorSystem;
