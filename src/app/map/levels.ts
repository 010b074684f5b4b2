import type { Stage } from '../../plan/stages';
import { isWithin, MAP, stagesIn } from '../../views/map/mapGraph';

/** The levels of looking: a stage, its block, its layer, the whole. A view that shows no more than the next is none. */
function viewsAround(stages: readonly Stage[], id: string): string[] {
  const parts = id.split('.');
  const views = [MAP, ...parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'))];
  const size = (view: string | undefined): number => (view === undefined ? 0 : stagesIn(stages, view).length);
  const around = id === MAP ? [] : views;
  return around.filter((view, i) => size(view) > size(around[i + 1] ?? id));
}

/** One level further away; undefined for the view of everything. */
export const outOf = (stages: readonly Stage[], id: string): string | undefined => viewsAround(stages, id).at(-1);

/** One level nearer from a view towards a stage or place in it. */
export function inTowards(stages: readonly Stage[], view: string, id: string): string | undefined {
  const levels = [...viewsAround(stages, id), id];
  return levels.find((level) => level !== view && isWithin(level, view) && level !== MAP);
}

/**
 * What stands out in the views around: what was looked at last, unless `now` is only further away from it, so that going
 * out and in again leads back.
 */
export const keptBy = (here: string | undefined, now: string): string =>
  here !== undefined && isWithin(here, now) ? here : now;
