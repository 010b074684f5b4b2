import { keptCount } from '../../experiment/drawsOf';
import { drawsTexts } from '../../i18n/draws';
import { fill } from '../../i18n/fill';
import type { Stage } from '../../plan/stages';
import type { Scene } from '../../views/scene';
import { usePage } from '../page';
import { NumberDraws } from './NumberDraws';
import { counted, type FoundDraws } from './useDraws';

/** How many numbers the masks of a stage keep in each draw. */
export function KeptDraws({ scene, stage, run }: { scene: Scene; stage: Stage; run: FoundDraws }) {
  const words = drawsTexts[usePage().language];
  return stage.to
    .filter((mask) => keptCount(mask) in run.found.tensors && run.result.tensors[mask])
    .map((mask) => {
      const { values } = run.result.tensors[mask];
      const last = mask.slice(mask.lastIndexOf('.') + 1);
      const title = fill(words.kept, { mask: scene.texts.tensors[last] ?? last, n: counted(values.length) });
      return (
        <NumberDraws
          key={mask}
          {...{ run, title }}
          label={title}
          tensor={keptCount(mask)}
          index={0}
          whole
          own={Array.from(values).reduce((sum, value) => sum + value, 0)}
        />
      );
    });
}
