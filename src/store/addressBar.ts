import type { Experiment } from '../experiment/experiment';
import type { ExperimentSystem } from '../experiment/knobs';
import { fromLink, toLink } from '../experiment/link';
import type { Problem } from '../experiment/problem';
import type { ExperimentStore } from './experimentStore';

/** The parts of `window` that are used. */
export interface Address {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
}

// Browsers refuse more than about 100 history calls in 30 seconds.
const AMEND_DELAY_MS = 250;

/**
 * Keeps address bar and experiment the same: an entry for every discrete change, amended while a gesture lasts; back,
 * forward and an edited address restore. A frame is given `entries: false`: its entries would be the host page's.
 * `system` answers what a link is about, undefined where that cannot be had. Answers a function that stops it.
 */
export function bindAddressBar(
  store: ExperimentStore,
  address: Address,
  onProblems: (problems: readonly Problem[]) => void,
  { entries, system }: { entries: boolean; system(hash: string): Promise<ExperimentSystem | undefined> },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (how: 'pushState' | 'replaceState', experiment: Experiment): void => {
    clearTimeout(timer);
    timer = undefined;
    try {
      address.history[how](null, '', toLink(experiment));
    } catch {
      // Some sandboxes and very busy pages may not; the Share button still has the link.
    }
  };
  const flush = (experiment = store.getState().experiment): void => {
    if (timer !== undefined) write('replaceState', experiment);
  };
  const leave = (): void => flush();
  const restore = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const { hash } = address.location;
    const about = await system(hash);
    // Meanwhile the reader may have gone on.
    if (!about || address.location.hash !== hash) return;
    const { experiment, problems } = fromLink(hash, about);
    onProblems(problems);
    store.getState().restore(experiment);
  };

  const stop = store.subscribe(({ experiment, arrival }, before) => {
    if (experiment === before.experiment || arrival === 'restored') return;
    if (arrival === 'entry' && entries) {
      flush(before.experiment);
      write('pushState', experiment);
    } else {
      clearTimeout(timer);
      timer = setTimeout(leave, AMEND_DELAY_MS);
    }
  });
  address.addEventListener('popstate', restore);
  address.addEventListener('pagehide', leave);
  return () => {
    stop();
    clearTimeout(timer);
    address.removeEventListener('popstate', restore);
    address.removeEventListener('pagehide', leave);
  };
}
