import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenEngine } from '../../engine/openLocal';
import { type Experiment, makeExperiment } from '../../experiment/experiment';
import type { ExperimentSystem } from '../../experiment/knobs';
import type { Needs } from '../../experiment/needs';
import { type Thumbnail, thumbnailOf } from './thumbnail';

interface Sources {
  open(): Promise<OpenEngine>;
  needs(experiment: Experiment): Promise<Needs>;
}

/** Thumbnails by the system's name; an Error where there is none. */
export type ThumbnailStore = StoreApi<Readonly<Record<string, Thumbnail | Error>>>;

/** Computes the pictures of systems one after the other, on an engine of their own: the page's is left to the page. */
export interface Thumbnails {
  readonly store: ThumbnailStore;
  /** Asks for the picture of a system, once. */
  ask(system: ExperimentSystem): void;
  /** Takes back what was asked for and has not begun. */
  forget(system: ExperimentSystem): void;
  /** Stops all work; what is there is kept. */
  stop(): void;
}

export function createThumbnails({ open, needs }: Sources): Thumbnails {
  const store: ThumbnailStore = createStore(() => ({}));
  const waiting = new Set<ExperimentSystem>();
  let working: Promise<OpenEngine> | undefined;
  let begun: ExperimentSystem | undefined;

  const work = async (opening: Promise<OpenEngine>): Promise<void> => {
    for (const system of waiting) {
      waiting.delete(system);
      begun = system;
      const made = await compute(system, opening).catch((error: unknown) => asError(error));
      // Stopped meanwhile: it is asked for again another time.
      if (working !== opening) break;
      begun = undefined;
      store.setState({ [system.name]: made });
    }
    if (working === opening) working = undefined;
    await opening.then(
      ({ engine }) => engine.dispose(),
      () => {},
    );
  };
  const compute = async (system: ExperimentSystem, opening: Promise<OpenEngine>): Promise<Thumbnail> => {
    const experiment = makeExperiment({ system });
    const [{ engine }, found] = await Promise.all([opening, needs(experiment)]);
    return thumbnailOf(experiment, found, engine);
  };

  return {
    store,
    ask(system) {
      if (store.getState()[system.name] || system === begun) return;
      waiting.add(system);
      if (working) return;
      working = open();
      void work(working);
    },
    forget: (system) => waiting.delete(system),
    stop() {
      waiting.clear();
      void working?.then(
        ({ engine }) => engine.dispose(),
        () => {},
      );
      working = undefined;
      begun = undefined;
    },
  };
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
