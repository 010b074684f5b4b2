import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
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
  const { language, theme } = settings;
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
    const set = (): void => setSettings((before) => ({ ...before, [key]: value }));
    // A language that cannot be downloaded leaves the one that is read.
    if (name === 'lang') loadWords(value as Language).then(set, () => {});
    else set();
    if (name === 'backend') playground.use(value as PageSettings['backend']);
  };

  const { backend, hide, only, lock } = settings;
  const page = useMemo(
    () => ({
      playground,
      language,
      words: pageWords(texts.page, systemTexts),
      stageTexts: stageWords(texts.stages, systemTexts),
      systemTexts,
      ...fixedKnobs(system, { hide, only, lock }),
      backend,
    }),
    [playground, language, texts, system, systemTexts, hide, only, lock, backend],
  );
  return <PageContext value={page}>{children(setSetting)}</PageContext>;
}
