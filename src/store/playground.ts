import type { Want } from '../engine/openLocal';
import { change, type Experiment, type ExperimentParts, makeExperiment } from '../experiment/experiment';
import type { ExperimentSystem } from '../experiment/knobs';
import { fromLink, systemInLink } from '../experiment/link';
import type { Problem } from '../experiment/problem';
import type { Result } from '../experiment/result';
import { type Address, bindAddressBar } from './addressBar';
import { createExperimentStore, type ExperimentStore } from './experimentStore';
import { createLoop } from './loop';
import { createPointerStore, type PointerStore } from './pointerStore';
import { createResultStore, type ResultStore } from './resultStore';
import { LoadFailure } from './runFailures';
import { createRunner, type Runner, type Sources } from './runner';

/** The state of one playground: three stores that never mix, and the loop between the first two. */
export interface Playground {
  readonly experiment: ExperimentStore;
  readonly result: ResultStore;
  readonly pointer: PointerStore;
  /** Runs the present experiment again after it failed. */
  again(): void;
  /** Goes over to another system, opened with these parts of an experiment. The sentence is kept. */
  open(system: string, parts?: (system: ExperimentSystem) => ExperimentParts): Promise<void>;
  /** What an experiment computes with besides its knobs, for work beside the one loop. */
  readonly needs: Runner['needs'];
  /** Computes with another backend from now on. */
  use(want: Want): void;
  /** Stops following the address bar. */
  close(): void;
}

export interface PlaygroundOptions {
  readonly sources: Sources;
  /** The system that the address is about, and where others come from; a name nobody knows is the translator. */
  readonly system: ExperimentSystem;
  loadSystem(name: string | undefined): Promise<ExperimentSystem>;
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
  const { sources, address, entries, want, system, loadSystem, stage = system.stage, problems = [] } = options;
  const link = fromLink(address.location.hash, system);
  const start = link.experiment.stage === system.stage ? change(link.experiment, { stage }) : link.experiment;
  const experiment = createExperimentStore(start);
  const result = createResultStore();
  const pointer = createPointerStore([...problems, ...link.problems]);
  const runner = createRunner(sources, result, want);
  const loop = createLoop<Result>(runner.run, {
    started: () => result.setState({ running: true }),
    done: (done) =>
      isStillAbout(done.experiment) && result.setState({ result: done, failure: undefined, running: false }),
    failed: (about, error) =>
      isStillAbout(about) && result.setState({ failure: { experiment: about, error }, running: false }),
  });
  const isStillAbout = ({ system }: Experiment): boolean => system === experiment.getState().experiment.system;
  const stopRunning = experiment.subscribe((state, before) => {
    // A picture of one system under the name of another would mislead, even for a moment.
    if (state.experiment.system !== before.experiment.system) {
      result.setState({ result: undefined, failure: undefined });
      pointer.setState({ trail: [], framed: [], editing: false, hovered: undefined, pointer: {}, playing: false });
    }
    loop.request(state.experiment);
  });
  const load = async (name: string | undefined): Promise<ExperimentSystem | undefined> => {
    try {
      return await loadSystem(name);
    } catch (error) {
      const about = experiment.getState().experiment;
      result.setState({ failure: { experiment: about, error: new LoadFailure(name ?? '', error) } });
      return undefined;
    }
  };
  const onProblems = (found: readonly Problem[]): void => pointer.setState({ problems: found });
  const stopAddress = bindAddressBar(experiment, address, onProblems, {
    entries,
    system: (hash) => load(systemInLink(hash)),
  });
  loop.request(start);
  return {
    experiment,
    result,
    pointer,
    again: loop.again,
    needs: runner.needs,
    async open(name, parts = () => ({})) {
      const system = await load(name);
      if (!system) return;
      const { direction, sentence } = experiment.getState().experiment;
      experiment.getState().enter(makeExperiment({ direction, sentence, ...parts(system), system }));
    },
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
