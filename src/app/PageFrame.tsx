import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { htmlLang, type Language } from '../i18n/language';
import { loadWords, wordsIn } from '../i18n/loadWords';
import { pageWords, stageWords } from '../i18n/pageWords';
import type { Playground } from '../store/playground';
import { PageContext } from './page';
import { fixedKnobs, type PageSettings } from './pageSettings';
import { replaceQuery } from './replaceQuery';
import { openedSystem } from './systems/openSystem';

export type SetSetting = (name: 'lang' | 'theme' | 'backend', value: string) => void;

interface PageFrameProps {
  readonly playground: Playground;
  readonly settings: PageSettings;
  readonly children: (setSetting: SetSetting) => ReactNode;
}

/** Gives a screen its words, state and settings. A setting that is changed goes into the query of the address. */
export function PageFrame({ playground, settings: start, children }: PageFrameProps) {
  const [settings, setSettings] = useState(start);
  const [language, setLanguage] = useState(start.language);
  const { theme } = settings;
  const system = useStore(playground.experiment, (state) => state.experiment.system);
  const systemTexts = openedSystem(system.name)?.texts[language];
  const texts = wordsIn(language);
  const title = systemTexts ? `${systemTexts.name} · ${texts.page.title}` : texts.page.title;

  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.lang = htmlLang[language];
    document.title = title;
    if (theme) documentElement.dataset.theme = theme;
    else delete documentElement.dataset.theme;
  }, [language, theme, title]);

  const setSetting: SetSetting = (name, value) => {
    replaceQuery(name, name === 'backend' && value === 'auto' ? null : value);
    const key = name === 'lang' ? 'language' : name;
    setSettings((before) => ({ ...before, [key]: value }));
    if (name === 'lang') void read(value as Language);
    if (name === 'backend') playground.use(value as PageSettings['backend']);
  };
  // What is chosen is shown as chosen at once, and read when its words are there; a language that does not come is left.
  const wanted = useRef(language);
  const read = async (next: Language): Promise<void> => {
    wanted.current = next;
    const arrived = await loadWords(next).then(
      () => true,
      () => false,
    );
    if (wanted.current !== next) return;
    if (arrived) setLanguage(next);
    else setSettings((before) => ({ ...before, language }));
  };

  const { backend, hide, only, lock } = settings;
  const page = useMemo(
    () => ({
      playground,
      language,
      chosenLanguage: settings.language,
      words: pageWords(texts.page, systemTexts),
      stageTexts: stageWords(texts.stages, systemTexts),
      systemTexts,
      ...fixedKnobs(system, { hide, only, lock }),
      backend,
    }),
    [playground, language, settings.language, texts, system, systemTexts, hide, only, lock, backend],
  );
  return <PageContext value={page}>{children(setSetting)}</PageContext>;
}
