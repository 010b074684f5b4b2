import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Experiment } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import type { Language } from '../i18n/language';
import type { PageWords } from '../i18n/pageWords';
import type { StageTexts } from '../i18n/stageTexts';
import type { SystemTexts } from '../i18n/systemTexts';
import type { Playground } from '../store/playground';
import type { PointerState } from '../store/pointerStore';
import type { ResultState } from '../store/resultStore';
import type { PageSettings } from './pageSettings';

/** What every part of the page needs: the state, the words, and which knobs the reader may turn. */
export interface Page {
  readonly playground: Playground;
  readonly language: Language;
  /** The language asked for, whose words may still be on their way. */
  readonly chosenLanguage: Language;
  readonly words: PageWords;
  readonly stageTexts: StageTexts;
  /** What the system says of itself; undefined for the translator. */
  readonly systemTexts: SystemTexts | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  /** The backend asked for. */
  readonly backend: PageSettings['backend'];
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('this part stands outside a page');
  return page;
}

export const useExperiment = (): Experiment => useStore(usePage().playground.experiment, (state) => state.experiment);

/** One value of the experiment: whoever needs no more is not drawn anew when another cell is looked at. */
export const useExperimentValue = <T extends string | number | boolean>(select: (experiment: Experiment) => T): T =>
  useStore(usePage().playground.experiment, (state) => select(state.experiment));

export const useResult = (): Result | undefined => useStore(usePage().playground.result, (state) => state.result);

export const useRun = <T,>(select: (state: ResultState) => T): T => useStore(usePage().playground.result, select);

export const usePointer = <T,>(select: (state: PointerState) => T): T => useStore(usePage().playground.pointer, select);
