import { fill } from '../i18n/fill';
import { viewName } from '../views/map/boxText';
import { stagesIn } from '../views/map/mapGraph';
import { useExperiment, usePage } from './page';
import type { WalkNow } from './useWalk';

/** What is seen from further away, in words; undefined while a stage is seen from near. */
export function useFar(walk: WalkNow | undefined): string | undefined {
  const { words, stageTexts } = usePage();
  const { stage: view } = useExperiment();
  const count = walk ? stagesIn(walk.stages, view).length : 0;
  if (!walk || count === 0) return undefined;
  const name = viewName(stageTexts, words.map, walk.stages, view);
  return fill(words.map.seen, { name, count: String(count) });
}
