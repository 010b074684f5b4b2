import { fill } from '../../i18n/fill';
import { resultOf } from '../../views/stageView/stageResult';
import { written } from '../../views/unfold/board';
import { cellWords } from '../../views/unfold/placeWords';
import { usePage } from '../page';
import { placeOf } from '../shownPlace';
import { useChange, type WalkNow } from '../useWalk';

/** While no number is looked at: what to do, and the largest number of the stage as a start. */
export function Example({ walk }: { walk: WalkNow }) {
  const { words, stageTexts } = usePage();
  const change = useChange();
  const tensor = resultOf(walk.stage);
  const values = walk.result.tensors[tensor]?.values;
  const index = values ? values.indexOf(Math.max(...values)) : -1;
  return (
    <>
      <p className="hint">{words.why.nothing}</p>
      {values && (
        <button
          type="button"
          className="why-example"
          onClick={() => change({ cell: placeOf(walk.result.tensors, { tensor, index }) })}
        >
          {fill(words.why.example, {
            cell: cellWords(walk.result, stageTexts, { tensor, index }),
            value: written(values[index]),
          })}
        </button>
      )}
    </>
  );
}
