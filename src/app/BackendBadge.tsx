import { BackendError } from '../engine/backendError';
import type { Engine } from '../engine/engine';
import { fill } from '../i18n/fill';
import { Popover } from '../ui/Popover';
import { Segmented } from '../ui/Segmented';
import { usePage, useRun } from './page';
import type { PageSettings } from './pageSettings';
import './badge.css';

type Backend = PageSettings['backend'];

/** Says which backend computed the numbers on screen, and, when opened, why it was that one. */
export function BackendBadge({ onChoose }: { onChoose?: (backend: Backend) => void }) {
  const { words, backend } = usePage();
  const result = useRun((state) => state.result);
  const open = useRun((state) => state.engine);
  const engine = open?.engine;
  const failed = useRun((state) => state.failure?.error instanceof BackendError);
  const kind = engine ? computedBy(engine) : failed ? 'none' : 'opening';
  const name = words.backend[kind];
  return (
    <Popover
      className={`badge ${kind}`}
      label={fill(words.backend.label, { name })}
      button={
        <>
          <i aria-hidden="true" /> {name}
        </>
      }
    >
      {() => (
        <div className="about-backend">
          <h2>{words.backend.heading}</h2>
          {engine && <p>{words.backend.said[computedBy(engine)]}</p>}
          {backend !== 'auto' && <p>{fill(words.backend.why.asked, { name: backend })}</p>}
          {open?.problem && <p>{words.backend.why[open.problem]}</p>}
          {open?.onPage && <p>{words.backend.onPage}</p>}
          {engine?.about?.adapter && <p>{fill(words.backend.adapter, { name: engine.about.adapter })}</p>}
          {result && (
            <p>
              {fill(result.backend === 'cpu' ? words.backend.tookCpu : words.backend.took, {
                milliseconds: result.milliseconds.toFixed(1),
                dispatches: String(result.dispatches),
              })}
            </p>
          )}
          {onChoose && <ChooseBackend onChoose={onChoose} />}
        </div>
      )}
    </Popover>
  );
}

function computedBy(engine: Engine): 'cpu' | 'software' | 'webgpu' {
  if (engine.backend === 'cpu') return 'cpu';
  return engine.about?.software ? 'software' : 'webgpu';
}

function ChooseBackend({ onChoose }: { onChoose: (backend: Backend) => void }) {
  const { words, backend } = usePage();
  return (
    <div className="choose-backend">
      <span>{words.backend.choose}</span>
      <Segmented<Backend>
        name="backend"
        label={words.backend.choose}
        options={[
          { value: 'auto', text: words.backend.auto },
          { value: 'webgpu', text: words.backend.webgpu },
          { value: 'cpu', text: words.backend.cpu },
        ]}
        value={backend}
        onChange={onChoose}
      />
    </div>
  );
}
