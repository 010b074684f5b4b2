import { BackendError } from './backendError';
import { offersGpu } from './device';
import type { OpenEngine, Want } from './openLocal';
import { type RemoteEnd, remoteEngine } from './remoteEngine';

/**
 * Opens an engine, in a worker where workers run, else on the page's own thread (a sandboxed frame, a page from
 * `file:`). A backend that is asked for by name and is not there is a BackendError; `auto` takes the CPU and says why.
 */
export async function openEngine(want: Want): Promise<OpenEngine> {
  const away = await openInWorker(want).catch((error: unknown) => {
    if (error instanceof BackendError && (error.problem === 'worker-failed' || error.problem === 'no-navigator-gpu')) {
      return undefined;
    }
    throw error;
  });
  if (away && (away.problem !== 'no-navigator-gpu' || !offersGpu())) return away;
  // Some browsers have WebGPU on the page and not in workers: computing there beats computing without.
  // Seldom needed, so not part of what every visit downloads.
  const { openLocal } = await import('./openLocal');
  const here = await openLocal(want);
  if (away && here.engine.backend === 'cpu') return away;
  away?.engine.dispose();
  return { ...here, onPage: true };
}

async function openInWorker(want: Want): Promise<OpenEngine> {
  let end: RemoteEnd;
  try {
    end = startWorker();
  } catch (error) {
    throw new BackendError('worker-failed', `no worker starts here: ${(error as Error).message}`);
  }
  return remoteEngine(end, want);
}

function startWorker(): RemoteEnd {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  return {
    port: worker,
    close: () => worker.terminate(),
    onCrash: (tell) => {
      worker.onerror = (event) => {
        event.preventDefault();
        tell(event.message ?? 'it could not be loaded');
      };
      worker.onmessageerror = () => tell('a message could not be read');
    },
  };
}
