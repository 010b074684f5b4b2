import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { openEngine } from '../engine/openEngine';
import { translate } from '../experiment/translate';
import { openPlayground } from '../store/playground';
import { loadTranslator } from '../translator/loadTranslator';
import { PageFrame, type SetSetting } from './PageFrame';
import { readSettings } from './pageSettings';

/** Opens a playground on the page's address and shows it with `screen`. */
export function open(screen: (setSetting: SetSetting) => ReactNode, { entries }: { entries: boolean }): void {
  const settings = readSettings(location.search, navigator.languages);
  const playground = openPlayground({
    sources: { open: openEngine, load: loadTranslator, translate },
    address: window,
    entries,
    want: settings.backend,
    stage: settings.stage,
    problems: settings.problems,
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <PageFrame playground={playground} settings={settings}>
      {screen}
    </PageFrame>,
  );
}
