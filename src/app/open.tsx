import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { openEngine } from '../engine/openEngine';
import { translatorSystem } from '../experiment/knobs';
import { systemInLink } from '../experiment/link';
import { runExperiment } from '../experiment/runExperiment';
import { loadWords } from '../i18n/loadWords';
import { openPlayground } from '../store/playground';
import type { ParameterFile } from '../systems/system';
import { readSafetensors } from '../tensor/safetensors';
import { loadTranslator } from '../translator/loadTranslator';
import { PageFrame, type SetSetting } from './PageFrame';
import { readSettings } from './pageSettings';
import { loadSystem } from './systems/openSystem';

/** Opens a playground on the page's address and shows it with `screen`. */
export async function open(
  screen: (setSetting: SetSetting) => ReactNode,
  { entries }: { entries: boolean },
): Promise<void> {
  const system = await loadSystem(systemInLink(location.hash)).catch(() => translatorSystem);
  const settings = readSettings(location.search, navigator.languages, system);
  const words = loadWords(settings.language);
  const playground = openPlayground({
    sources: { open: openEngine, load: loadTranslator, file: loadFile, run: runExperiment },
    system,
    loadSystem,
    address: window,
    entries,
    want: settings.backend,
    stage: settings.stage,
    problems: settings.problems,
  });
  playground.pointer.setState({ gallery: settings.gallery });
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  // The first run has begun meanwhile.
  await words;
  createRoot(root).render(
    <PageFrame playground={playground} settings={settings}>
      {screen}
    </PageFrame>,
  );
}

async function loadFile(name: string): Promise<ParameterFile> {
  const response = await fetch(`./systems/${name}.safetensors`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return readSafetensors(await response.arrayBuffer());
}
