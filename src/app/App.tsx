import { useRef } from 'react';
import { readsSentence } from '../experiment/experiment';
import { fill } from '../i18n/fill';
import { Announce } from './Announce';
import { ErrorBoundary } from './ErrorBoundary';
import { Footer } from './Footer';
import type { SetSetting } from './PageFrame';
import { useExperimentValue, usePage } from './page';
import { SentenceBar } from './SentenceBar';
import { SidePanel } from './SidePanel';
import { StageList } from './StageList';
import { StagePane } from './StagePane';
import { SystemBar } from './systems/SystemBar';
import { TopBar } from './TopBar';
import { Trouble } from './Trouble';
import { useKeys } from './useKeys';
import { usePlay } from './usePlay';
import './app.css';

/** The playground: where am I (left), what happens here (middle), what can I turn (right). */
export function App({ setSetting }: { setSetting: SetSetting }) {
  const { playground, words } = usePage();
  const reads = useExperimentValue((experiment) => readsSentence(experiment));
  const picture = useRef<HTMLElement>(null);
  useKeys(playground);
  usePlay(playground);
  return (
    <ErrorBoundary
      fallback={(error) => (
        <div className="crash">
          <p>{fill(words.trouble.crash, { reason: error.message })}</p>
          <a href={location.pathname}>{words.trouble.startOver}</a>
        </div>
      )}
    >
      <div className="app">
        <button type="button" className="button skip" onClick={() => picture.current?.focus()}>
          {words.skip}
        </button>
        <TopBar setSetting={setSetting} />
        <div className="bars">
          <SystemBar />
          {reads && <SentenceBar />}
        </div>
        <StageList />
        <main ref={picture} tabIndex={-1}>
          <Trouble setSetting={setSetting} />
          <StagePane />
        </main>
        <SidePanel />
        <Footer />
        <Announce />
      </div>
    </ErrorBoundary>
  );
}
