import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { htmlLang } from '../i18n/language';
import { pageTexts } from '../i18n/page';
import { stageTexts } from '../i18n/stages';
import type { Playground } from '../store/playground';
import { PageContext } from './page';
import { type PageSettings, withSetting } from './pageSettings';

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
  const words = pageTexts[language];

  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.lang = htmlLang[language];
    document.title = words.title;
    if (theme) documentElement.dataset.theme = theme;
    else delete documentElement.dataset.theme;
  }, [language, theme, words]);

  const setSetting: SetSetting = (name, value) => {
    const query = withSetting(location.search, name, name === 'backend' && value === 'auto' ? null : value);
    try {
      history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
    } catch {
      // A sandbox may not allow it; the setting holds until the page is left.
    }
    const key = name === 'lang' ? 'language' : name;
    setSettings((before) => ({ ...before, [key]: value }));
    if (name === 'backend') playground.use(value as PageSettings['backend']);
  };

  const { hidden, locked, backend } = settings;
  const page = useMemo(
    () => ({ playground, language, words, stageTexts: stageTexts[language], hidden, locked, backend }),
    [playground, language, words, hidden, locked, backend],
  );
  return <PageContext value={page}>{children(setSetting)}</PageContext>;
}
