import { useMemo } from 'react';
import type { Result } from '../experiment/result';
import type { Stage } from '../plan/stages';
import type { Playground } from '../store/playground';
import { useExperimentValue, usePage, useResult } from './page';
import { openedSystem } from './systems/openSystem';
import { FIGURE, isFar, nearestStage, nextStop, type Walk, wordStart } from './walk';

export interface WalkNow extends Walk {
  readonly result: Result;
  /** The stage on screen: the one asked for, or the nearest this result has. */
  readonly stage: Stage;
  readonly index: number;
  /** The output word on screen. */
  readonly row: number;
}

/** Where the walk is in the result on screen; undefined before the first result. */
export function useWalk(): WalkNow | undefined {
  const stage = useExperimentValue((experiment) => experiment.stage);
  const row = useExperimentValue((experiment) => experiment.row);
  const result = useResult();
  return useMemo(() => (result ? walkAt(result, stage, row) : undefined), [result, stage, row]);
}

export function walkAt(result: Result, asked: string, row: number): WalkNow | undefined {
  const { stages, plan, output } = result;
  const stage = nearestStage(stages, asked);
  if (!stage) return undefined;
  return {
    result,
    stages,
    // Backwards every stage is gone through once: the gradient of all words comes at the same time.
    // A system that writes no words is gone through once as well.
    wordStart: result.gradient || output.length === 0 ? -1 : wordStart(plan, stages),
    rows: Math.max(1, output.length),
    stage,
    index: stages.indexOf(stage),
    row: output.length > 0 ? Math.min(row, output.length - 1) : 0,
  };
}

/** Whether what is asked for is seen from further away: a place, everything, or the system's own picture. */
export const isView = ({ result, stages }: Pick<WalkNow, 'result' | 'stages'>, id: string): boolean =>
  isFar(stages, id) || (id === FIGURE && openedSystem(result.experiment.system.name)?.Figure !== undefined);

/**
 * Walks on or back from where the playground is now; from a view from further away either leads to the first stage of
 * what is seen. Answers whether there was a way.
 */
export function step({ experiment, result }: Playground, by: 1 | -1, skipOff = false): boolean {
  const { stage, row } = experiment.getState().experiment;
  const shown = result.getState().result;
  const at = shown && walkAt(shown, stage, row);
  const here = at && { stage: at.stage.id, row: at.row };
  const next = at && here && (isView(at, stage) ? here : nextStop(at, here, by, skipOff));
  if (next) experiment.getState().change(next, 'walk');
  return next !== undefined;
}

/** What changes the present experiment. */
export const useChange = () => {
  const { playground } = usePage();
  return playground.experiment.getState().change;
};
