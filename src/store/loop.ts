import { type Experiment, sameRun } from '../experiment/experiment';

export interface LoopReport<Result> {
  started(experiment: Experiment): void;
  done(result: Result): void;
  failed(experiment: Experiment, error: Error): void;
}

export interface Loop {
  /** Asks for a result of this experiment. Starts nothing when the newest request already computes the same. */
  request(experiment: Experiment): void;
  /** Runs the newest request again, e.g. after it failed or the engine changed. */
  again(): void;
}

/**
 * The one loop: a run is let finish and shown, and only the newest request waits meanwhile. So a dragged slider keeps
 * moving, and a late picture is still honest because a result carries its own experiment.
 */
export function createLoop<Result>(run: (experiment: Experiment) => Promise<Result>, report: LoopReport<Result>): Loop {
  let newest: Experiment | undefined;
  let running: Experiment | undefined;
  let waiting = false;

  async function work(): Promise<void> {
    while (waiting && newest) {
      waiting = false;
      const experiment = newest;
      running = experiment;
      report.started(experiment);
      try {
        report.done(await run(experiment));
      } catch (error) {
        report.failed(experiment, error instanceof Error ? error : new Error(String(error)));
      }
    }
    running = undefined;
  }

  const start = (): void => {
    waiting = true;
    if (!running) void work();
  };

  return {
    request(experiment) {
      if (newest && sameRun(newest, experiment)) return;
      newest = experiment;
      // Gone away and come back while it ran: the run in flight is the answer.
      if (running && sameRun(running, experiment)) waiting = false;
      else start();
    },
    again: start,
  };
}
