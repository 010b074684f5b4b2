import type { Want } from '../engine/openLocal';
import { change, DEFAULT_STAGE } from '../experiment/experiment';
import { fromLink } from '../experiment/link';
import type { Problem } from '../experiment/problem';
import type { Translation } from '../experiment/translate';
import { type Address, bindAddressBar } from './addressBar';
import { createExperimentStore, type ExperimentStore } from './experimentStore';
import { createLoop } from './loop';
import { createPointerStore, type PointerStore } from './pointerStore';
import { createResultStore, type ResultStore } from './resultStore';
import { createRunner, type Sources } from './runner';

/** The state of one playground: three stores that never mix, and the loop between the first two. */
export interface Playground {
  readonly experiment: ExperimentStore;
  readonly result: ResultStore;
  readonly pointer: PointerStore;
  /** Runs the present experiment again after it failed. */
  again(): void;
  /** Computes with another backend from now on. */
  use(want: Want): void;
  /** Stops following the address bar. */
  close(): void;
}

export interface PlaygroundOptions {
  readonly sources: Sources;
  readonly address: Address;
  /** Whether changes make entries in the browser's history; a frame makes none. */
  readonly entries: boolean;
  readonly want: Want;
  /** The stage to start at where the link names none. */
  readonly stage?: string;
  /** What was wrong with the page's own settings. */
  readonly problems?: readonly Problem[];
}

/** Opens a playground on the experiment in the address, and starts computing it. */
export function openPlayground(options: PlaygroundOptions): Playground {
  const { sources, address, entries, want, stage = DEFAULT_STAGE, problems = [] } = options;
  const link = fromLink(address.location.hash);
  const start = link.experiment.stage === DEFAULT_STAGE ? change(link.experiment, { stage }) : link.experiment;
  const experiment = createExperimentStore(start);
  const result = createResultStore();
  const pointer = createPointerStore([...problems, ...link.problems]);
  const runner = createRunner(sources, result, want);
  const loop = createLoop<Translation>(runner.run, {
    started: () => result.setState({ running: true }),
    done: (done) => result.setState({ result: done, failure: undefined, running: false }),
    failed: (experiment, error) => result.setState({ failure: { experiment, error }, running: false }),
  });
  const stopRunning = experiment.subscribe((state) => loop.request(state.experiment));
  const onProblems = (found: readonly Problem[]): void => pointer.setState({ problems: found });
  const stopAddress = bindAddressBar(experiment, address, onProblems, { entries });
  loop.request(start);
  return {
    experiment,
    result,
    pointer,
    again: loop.again,
    use(want) {
      runner.use(want);
      loop.again();
    },
    close() {
      stopRunning();
      stopAddress();
    },
  };
}
