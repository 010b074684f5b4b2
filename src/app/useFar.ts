import type { Facts } from '../i18n/fill';
import { viewName } from '../views/map/boxText';
import { stagesIn } from '../views/map/mapGraph';
import { useExperimentValue, usePage } from './page';
import { isView, type WalkNow } from './useWalk';
import { FIGURE } from './walk';

/** The name of what is seen from further away, and the count of its stages; undefined while a stage is seen from near. */
export function useFar(walk: WalkNow | undefined): Facts | undefined {
  const { words, stageTexts } = usePage();
  const view = useExperimentValue(({ stage }) => stage);
  if (walk && view === FIGURE && isView(walk, view))
    return { name: words.systems.figure, count: String(walk.stages.length) };
  const count = walk ? stagesIn(walk.stages, view).length : 0;
  if (!walk || count === 0) return undefined;
  return { name: viewName(stageTexts, words.map, walk.stages, view), count: String(count) };
}
