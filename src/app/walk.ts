import type { Plan } from '../plan/plan';
import type { Stage } from '../plan/stages';
import { stagesIn } from '../views/map/mapGraph';

/** Where the walk is: a stage, for one output word. */
export interface Stop {
  readonly stage: string;
  readonly row: number;
}

/**
 * The stage of that name, or the first of the place of that name; else the nearest: the same kind at the same kind of
 * place, the same kind, the first.
 */
export function nearestStage(stages: readonly Stage[], id: string): Stage | undefined {
  const dot = id.lastIndexOf('.');
  const [place, kind] = [id.slice(0, Math.max(0, dot)), id.slice(dot + 1)];
  const part = (place: string): string => place.slice(place.lastIndexOf('.') + 1);
  const alike = stages.filter((stage) => stage.kind === kind);
  return (
    stages.find((stage) => stage.id === id) ??
    stagesIn(stages, id)[0] ??
    alike.find((stage) => part(stage.place) === part(place)) ??
    alike[0] ??
    stages[0]
  );
}

/** The name, in the place of a stage's, of the picture that a system has of its own. */
export const FIGURE = 'figure';

/** Whether a stage's name is that of a place, or of everything: a view from further away. */
export const isFar = (stages: readonly Stage[], id: string): boolean => stagesIn(stages, id).length > 0;

/** Index of the first stage that is done anew for every output word: the first whose result has target words. */
export function wordStart(plan: Plan, stages: readonly Stage[]): number {
  const perWord = (name: string): boolean => plan.tensors[name]?.axes.some((axis) => axis.endsWith(':target')) ?? false;
  const found = stages.findIndex((stage) => stage.to.some(perWord));
  return Math.max(found, 0);
}

export interface Walk {
  readonly stages: readonly Stage[];
  /** Index of the first stage that is done anew for every word; −1 where none is. */
  readonly wordStart: number;
  /** How many output words there are. */
  readonly rows: number;
}

/**
 * The next stop, or the one before. Behind the last stage follows the next word, from the first stage that is done anew
 * for it. Answers undefined at either end. With `skipOff` stages that are switched off are passed over.
 */
export function nextStop({ stages, wordStart, rows }: Walk, at: Stop, by: 1 | -1, skipOff = false): Stop | undefined {
  let { row } = at;
  let i = stages.findIndex((stage) => stage.id === at.stage);
  if (i < 0) return undefined;
  for (let tries = 0; tries < 2 * stages.length; tries++) {
    if (by < 0 && i === wordStart && row > 0) {
      i = stages.length;
      row--;
    }
    i += by;
    if (i >= stages.length && row < rows - 1) {
      i = wordStart;
      row++;
    }
    if (!stages[i]) return undefined;
    if (!(skipOff && stages[i].off)) return { stage: stages[i].id, row };
  }
  return undefined;
}
