import { createStore, type StoreApi } from 'zustand/vanilla';
import { change, type Experiment, type ExperimentParts, type Look, sameRun } from '../experiment/experiment';
import { writePlace } from '../experiment/place';

export type ExperimentChange = Omit<ExperimentParts, 'system'>;

/** How the present experiment follows the one before it, for the browser's history. */
export type Arrival = 'entry' | 'amends' | 'restored';

export interface ExperimentState {
  readonly experiment: Experiment;
  readonly past: readonly Experiment[];
  readonly future: readonly Experiment[];
  readonly arrival: Arrival;
  /**
   * Changes some of the experiment. Changes with the same `gesture` in quick succession (a slider being dragged, stages
   * being walked through) count as one: one entry in the browser's history, one undo. With `held`, as while a pointer
   * is down, they do however slowly they come; a name of its own then ends the gesture.
   */
  change(to: ExperimentChange, gesture?: string, held?: boolean): void;
  /** Undo and redo of what is computed. What is looked at (stage, row, head, cell) stays as it is. */
  undo(): void;
  redo(): void;
  /** Takes over an experiment from a link. */
  restore(experiment: Experiment): void;
  /** Goes over to a whole other experiment, such as one of another system: an entry, and one undo. */
  enter(experiment: Experiment): void;
}

export type ExperimentStore = StoreApi<ExperimentState>;

const GESTURE_MS = 800;
const MAX_UNDO = 200;

export function createExperimentStore(
  start: Experiment,
  now: () => number = () => performance.now(),
): StoreApi<ExperimentState> {
  let last = { gesture: '', time: Number.NEGATIVE_INFINITY };
  return createStore<ExperimentState>()((set, get) => ({
    experiment: start,
    past: [],
    future: [],
    arrival: 'restored',

    change(to, gesture = '', held = false) {
      const { experiment, past, future } = get();
      const next = change(experiment, to);
      // A look is never undone, even where it is computed anew, as the gradient of another word's logit is.
      const computes = !sameRun(lookingAt(next, experiment), experiment);
      if (!computes && sameLook(next, experiment)) return;
      const amends = gesture !== '' && gesture === last.gesture && (held || now() - last.time < GESTURE_MS);
      last = { gesture, time: now() };
      set({
        experiment: next,
        past: computes && !amends ? [...past, experiment].slice(-MAX_UNDO) : past,
        future: computes ? [] : future,
        arrival: amends ? 'amends' : 'entry',
      });
    },

    undo() {
      const { experiment, past, future } = get();
      const back = past.at(-1);
      if (!back) return;
      last = { gesture: '', time: 0 };
      set({
        experiment: lookingAt(back, experiment),
        past: past.slice(0, -1),
        future: [experiment, ...future],
        arrival: 'entry',
      });
    },

    redo() {
      const { experiment, past, future } = get();
      const [forth, ...rest] = future;
      if (!forth) return;
      last = { gesture: '', time: 0 };
      set({
        experiment: lookingAt(forth, experiment),
        past: [...past, experiment],
        future: rest,
        arrival: 'entry',
      });
    },

    restore(experiment) {
      last = { gesture: '', time: 0 };
      set({ experiment, arrival: 'restored' });
    },

    enter(next) {
      const { experiment, past } = get();
      last = { gesture: '', time: 0 };
      set({ experiment: next, past: [...past, experiment].slice(-MAX_UNDO), future: [], arrival: 'entry' });
    },
  }));
}

/** Of another system, other things are to be seen. */
const lookingAt = (computed: Experiment, { system, stage, row, head, cell }: Experiment): Experiment =>
  computed.system === system ? change(computed, { stage, row, head, cell }) : computed;

const sameLook = (a: Look, b: Look): boolean =>
  a.stage === b.stage && a.row === b.row && a.head === b.head && cellText(a) === cellText(b);

const cellText = ({ cell }: Look): string => (cell ? writePlace(cell) : '');
