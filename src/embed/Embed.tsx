import { Announce } from '../app/Announce';
import { BackendBadge } from '../app/BackendBadge';
import { OutputCards, Transport } from '../app/Footer';
import { KnobPanel } from '../app/knobs/KnobPanel';
import { useExperiment, usePage } from '../app/page';
import { SentenceBar } from '../app/SentenceBar';
import { StageList } from '../app/StageList';
import { StagePane } from '../app/StagePane';
import { SystemBar } from '../app/systems/SystemBar';
import { Trouble } from '../app/Trouble';
import { useKeys } from '../app/useKeys';
import { usePlay } from '../app/usePlay';
import { readsSentence } from '../experiment/experiment';
import { toLink } from '../experiment/link';
import './embed.css';

/** The frame is as high as its content, so the content must not be as high as the frame. */
const PICTURE_HEIGHT = 360;

/**
 * The same walk without the chrome, for a frame in another page. As high as its content; it takes no focus, scrolls
 * nothing but itself, and leaves the wheel alone.
 */
export function Embed() {
  const { playground, words } = usePage();
  const experiment = useExperiment();
  useKeys(playground);
  usePlay(playground);
  return (
    <div className="embed">
      <SystemBar fixed />
      {readsSentence(experiment) && <SentenceBar />}
      <StageList />
      <main>
        <h1 className="unseen">{words.title}</h1>
        <Trouble />
        <StagePane height={PICTURE_HEIGHT} />
      </main>
      <KnobPanel />
      <footer className="footer">
        <Transport />
        <OutputCards />
        <a className="home" href={`./${toLink(experiment)}`} target="_blank" rel="noopener">
          {words.title}
        </a>
        <BackendBadge />
      </footer>
      <Announce />
    </div>
  );
}
