import { BackendError } from '../../engine/backendError';
import { fill } from '../../i18n/fill';
import { usePage, useResult, useRun } from '../page';
import './check.css';
import { Report } from './Report';
import { type Check, useCheck } from './useCheck';

/** The tab “check” of the side panel: GPU and CPU on what is on screen, number by number. */
export function CheckTab() {
  const { words } = usePage();
  const result = useResult();
  const engine = useRun((state) => state.engine?.engine);
  const [check, start] = useCheck();
  const texts = words.check;
  const running = check?.state === 'running';
  return (
    <div className="check-tab">
      <h2>{texts.title}</h2>
      <p>{texts.say}</p>
      <button
        type="button"
        className="button"
        disabled={running || !result || !engine}
        onClick={() => result && engine && start(result, engine)}
      >
        {running ? texts.running : texts.run}
      </button>
      <div aria-live="polite">
        {check && check.state !== 'running' && check.result !== result && <p className="note">{texts.stale}</p>}
        {check?.state === 'failed' && <Failed check={check} />}
        {check?.state === 'done' && <Report check={check} />}
      </div>
    </div>
  );
}

function Failed({ check: { error } }: { check: Check & { state: 'failed' } }) {
  const { words } = usePage();
  const text =
    error instanceof BackendError
      ? fill(words.check.missing, { reason: words.backend.why[error.problem] })
      : fill(words.check.failed, { reason: error instanceof Error ? error.message : String(error) });
  return <p className="complaint">{text}</p>;
}
