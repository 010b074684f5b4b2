import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DrawsResult } from '../engine/runDraws';
import type { DrawsJob } from '../experiment/drawsOf';
import { isTranslator, sameRun } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import type { Stage } from '../plan/stages';
import type { Playground } from './playground';

/** What matrices show while there are many draws: the one draw of the result, or what all of them say. */
export const drawViews = ['own', 'mean', 'spread', 'top'] as const;
export type DrawView = (typeof drawViews)[number];

/** Many draws of one result. */
export interface DrawsRun {
  /** What they are draws of, and the stage that was on screen. */
  readonly result: Result;
  readonly stage: string;
  /** How many are wanted. */
  readonly wanted: number;
  /** `still`: nothing depends on chance. */
  readonly state: 'running' | 'done' | 'cancelled' | 'still' | 'failed';
  readonly job?: DrawsJob;
  /** What is known so far. */
  readonly found?: DrawsResult;
  readonly milliseconds: number;
  readonly error?: unknown;
}

export interface DrawsState {
  /** The newest run; it is thrown away when the experiment changes. */
  readonly run: DrawsRun | undefined;
  readonly view: DrawView;
}

/** Many draws beside the one loop. */
export interface Draws extends StoreApi<DrawsState> {
  /** Starts so many draws of what is on screen, in place of those before. */
  start(wanted: number, result: Result, stage: Stage): Promise<void>;
  /** Ends the work; what was found so far stays. */
  cancel(): void;
}

const known = new WeakMap<Playground, Draws>();

/** The draws of a playground: one for all parts of its page. */
export function drawsIn(playground: Playground): Draws {
  const before = known.get(playground);
  if (before) return before;
  const draws = createDraws(playground);
  known.set(playground, draws);
  return draws;
}

function createDraws({ experiment, result: results }: Playground): Draws {
  const store = createStore<DrawsState>()(() => ({ run: undefined, view: 'mean' }));
  let running: AbortController | undefined;
  experiment.subscribe(({ experiment: now }) => {
    const { run } = store.getState();
    if (!run || sameRun(run.result.experiment, now)) return;
    running?.abort();
    running = undefined;
    store.setState({ run: undefined });
  });

  return {
    ...store,
    async start(wanted, result, stage) {
      running?.abort();
      const own = new AbortController();
      running = own;
      const began = performance.now();
      let run: DrawsRun = { result, stage: stage.id, wanted, state: 'running', milliseconds: 0 };
      const tell = (more: Partial<DrawsRun>): void => {
        run = { ...run, ...more, milliseconds: performance.now() - began };
        // Unless another run has taken its place, or the experiment has changed.
        if (running === own) store.setState({ run });
      };
      tell({});
      try {
        const { engine, translators } = results.getState();
        if (!engine) throw new Error('no engine is open');
        // Downloaded when somebody draws.
        const [{ drawsOf }, { runDraws }] = await Promise.all([
          import('../experiment/drawsOf'),
          import('../engine/runDraws'),
        ]);
        const translator = isTranslator(result.experiment) ? translators[result.experiment.direction] : undefined;
        const job = drawsOf(result, translator, stage);
        if (!job) return tell({ state: 'still' });
        tell({ job });
        const { plan, inputs, of, histogramsOf, topOf } = job;
        // Where no graphics card computes, a draw may take milliseconds, and the loop waits for a chunk.
        const { backend, about } = engine.engine;
        const start = backend === 'cpu' || about?.software ? FEW : undefined;
        await runDraws(engine.engine, plan, inputs, {
          ...{ draws: wanted, of, histogramsOf, topOf, start },
          signal: own.signal,
          onProgress: (found) => tell({ found }),
        });
        tell({ state: 'done' });
      } catch (error) {
        tell(own.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
      }
    },
    cancel: () => running?.abort(),
  };
}

const FEW = 16;
