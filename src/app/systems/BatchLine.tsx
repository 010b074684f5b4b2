import { useState } from 'react';
import type { Result } from '../../experiment/result';
import { type WholeBatch, wholeBatch } from '../../experiment/runItem';
import { fill } from '../../i18n/fill';
import { short } from '../../views/numberFormat';
import { usePage, useRun } from '../page';

type Measured = { readonly result: Result; readonly whole?: WholeBatch; readonly error?: string };

/** Of a batch one item is shown; a press computes all of them at full size, and says how long it took and whether they agree. */
export function BatchLine({ result }: { result: Result }) {
  const { words } = usePage();
  const engine = useRun((state) => state.engine?.engine);
  const [measured, setMeasured] = useState<Measured>();
  const [running, setRunning] = useState(false);
  if (!result.batch || !engine) return null;
  const { batch } = words.systems;
  const start = async (): Promise<void> => {
    setRunning(true);
    try {
      setMeasured({ result, whole: await wholeBatch(result, engine) });
    } catch (error) {
      setMeasured({ result, error: error instanceof Error ? error.message : String(error) });
    }
    setRunning(false);
  };
  const known = measured?.result === result ? measured : undefined;
  const facts = known?.whole && {
    items: String(known.whole.items),
    milliseconds: Math.round(known.whole.milliseconds).toLocaleString('en'),
    most: short(known.whole.most),
    backend: words.backend[result.backend],
  };
  return (
    <p className="batch-line" aria-live="polite">
      {fill(batch.shown, { item: String(result.batch.index + 1) })}{' '}
      <button type="button" className="button" disabled={running} onClick={() => void start()}>
        {running ? batch.running : batch.compute}
      </button>{' '}
      {facts && fill(batch.done, facts)}
      {known?.error}
    </p>
  );
}
