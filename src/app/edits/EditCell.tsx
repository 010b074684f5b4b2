import { MAX_PINS } from '../../experiment/edits';
import type { Place } from '../../experiment/place';
import type { Result } from '../../experiment/result';
import { fill } from '../../i18n/fill';
import { Switch } from '../../ui/Switch';
import type { CellRef } from '../../views/cellRef';
import { roleOf } from '../../views/colours/role';
import { usePage } from '../page';
import { EditNumber } from './EditNumber';
import './edits.css';
import { nudgeOf, vocabularyOf } from './pins';
import { useEdit } from './useEdit';
import { WordChoice } from './WordChoice';

/** What sets a number by hand, in the form that fits it: a word, let through or not, any number. */
export function EditCell({ result, place, cell }: { result: Result; place: Place; cell: CellRef }) {
  const { words } = usePage();
  const edit = useEdit(place);
  const { values } = result.tensors[cell.tensor];
  const value = edit.pinned ?? values[cell.index];
  const vocabulary = vocabularyOf(cell.tensor);
  return (
    <div className="edit-cell">
      {vocabulary ? (
        <WordChoice words={result.words[vocabulary]} value={value} onChange={(id) => edit.set(id)} />
      ) : roleOf(cell.tensor) === 'mask' ? (
        <label className="edit-mask" htmlFor="edit-mask">
          <Switch
            id="edit-mask"
            label={words.why.edit.allowed}
            on={value !== 0}
            onChange={(on) => edit.set(on ? 1 : 0)}
          />
          {words.why.edit.allowed}
        </label>
      ) : (
        <EditNumber value={value} nudge={nudgeOf(values, cell.index)} onSet={edit.set} />
      )}
      {edit.tooMany && (
        <p className="complaint" role="alert">
          {fill(words.why.edit.tooMany, { count: String(MAX_PINS) })}
        </p>
      )}
    </div>
  );
}
