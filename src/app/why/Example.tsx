import { fill } from '../../i18n/fill';
import type { Scene } from '../../views/scene';
import { resultOf } from '../../views/stageView/stageResult';
import { written } from '../../views/unfold/board';
import { cellWords } from '../../views/unfold/placeWords';
import { usePage } from '../page';
import type { WalkNow } from '../useWalk';

/** While no number is looked at: what to do, and the largest number of the stage as a start. */
export function Example({ walk, scene }: { walk: WalkNow; scene: Scene }) {
  const { words, stageTexts } = usePage();
  const tensor = resultOf(walk.stage);
  const values = walk.result.tensors[tensor]?.values;
  const index = values ? values.indexOf(Math.max(...values)) : -1;
  return (
    <>
      <p className="hint">{words.why.nothing}</p>
      {values && (
        <button type="button" className="why-example" onClick={() => scene.onUnfold?.({ tensor, index })}>
          {fill(words.why.example, {
            cell: cellWords(walk.result, stageTexts, { tensor, index }),
            value: written(values[index]),
          })}
        </button>
      )}
    </>
  );
}
