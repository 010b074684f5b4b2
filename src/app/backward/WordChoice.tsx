import type { Scalar } from '../../experiment/scalar';
import { fill } from '../../i18n/fill';
import { percent } from '../../views/numberFormat';
import { usePage, useRun } from '../page';
import { useChange, type WalkNow } from '../useWalk';

/** Which word's logit or probability is meant: the one written, one of the likeliest, or any other. */
export function WordChoice({ walk: { result, row }, scalar }: { walk: WalkNow; scalar: Scalar }) {
  const { words } = usePage();
  const change = useChange();
  const vocabulary = useRun((state) => state.vocabularies[result.experiment.direction]?.target);
  const { tab } = words.backward;
  const output = result.output[row];
  if (!vocabulary || !output) return null;
  const likely = output.top.filter(({ word }) => word !== output.word);
  const others = vocabulary.words
    .slice(2)
    .filter((word) => word !== output.word && !likely.some((top) => top.word === word));
  const known = scalar.word !== undefined && vocabulary.id(scalar.word) !== undefined;
  return (
    <label className="word-choice">
      {fill(tab.pick, { step: String(row + 1), before: result.words.target[row] ?? '' })}
      <select
        className="select"
        value={known && scalar.word !== output.word ? scalar.word : ''}
        onChange={({ target: { value } }) => change({ gradient: { of: scalar.of, ...(value ? { word: value } : {}) } })}
      >
        <option value="">{fill(tab.written, { word: output.word })}</option>
        {likely.map(({ word, probability }) => (
          <option key={word} value={word}>{`${word} ${percent(probability)}`}</option>
        ))}
        <optgroup label={tab.search}>
          {others.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
