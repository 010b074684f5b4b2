import { type FormEvent, useState } from 'react';
import { forcedAt, withoutWord, withTranslation, withWord } from '../../experiment/force';
import { fill } from '../../i18n/fill';
import { END, type Vocabulary } from '../../translator/vocabulary';
import { Dialog } from '../../ui/Dialog';
import { percent } from '../../views/numberFormat';
import { checked, draftOf, type EditorLanguage, replaced, typed } from '../editor/draft';
import { Complaints } from '../editor/SentenceEditor';
import { VocabularyChips } from '../editor/VocabularyChips';
import { useExperiment, usePage, useRun } from '../page';
import { useChange, type WalkNow } from '../useWalk';
import './force.css';

interface ForceDialogProps {
  readonly walk: WalkNow;
  /** The output step. */
  readonly row: number;
  onClose(): void;
}

/** Another word at one output step, or a whole other translation; the model goes on from there. */
export function ForceDialog({ walk, row, onClose }: ForceDialogProps) {
  const { words } = usePage();
  const { pins, direction } = useExperiment();
  const change = useChange();
  const vocabulary = useRun((state) => state.vocabularies[direction]?.target);
  const { result } = walk;
  if (!vocabulary) return null;
  const language: EditorLanguage = direction === 'en-zh' ? 'zh' : 'en';
  const apply = (next: typeof pins): void => {
    change({ pins: next, row });
    onClose();
  };
  const force = (word: string): void => apply(withWord(pins, row, vocabulary.id(word)!));
  return (
    <Dialog
      open
      title={fill(words.force.title, { before: result.words.target[row] ?? '' })}
      closeLabel={words.editor.cancel}
      onClose={onClose}
    >
      <div className="editor force">
        <p className="hint">{words.force.say}</p>
        <h3>{words.force.likely}</h3>
        <ul className="force-words" lang={language}>
          {result.output[row]?.top.map(({ word, probability }) => (
            <li key={word}>
              <button
                type="button"
                className="chip"
                aria-label={fill(words.force.choose, { word, percent: percent(probability) })}
                onClick={() => force(word)}
              >
                {word} <small>{percent(probability)}</small>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="chip" onClick={() => force(vocabulary.words[END])}>
              {words.force.end}
            </button>
          </li>
          {forcedAt(pins, row) !== undefined && (
            <li>
              <button type="button" className="button" onClick={() => apply(withoutWord(pins, row))}>
                {words.force.model}
              </button>
            </li>
          )}
        </ul>
        <VocabularyChips vocabulary={vocabulary} language={language} onWord={force} />
        <Whole
          vocabulary={vocabulary}
          language={language}
          start={result.output.map(({ word }) => word).filter((word) => word !== vocabulary.words[END])}
          onWrite={(ids) => apply(withTranslation(pins, ids))}
        />
        {withoutWord(pins).length < pins.length && (
          <button type="button" className="button" onClick={() => apply(withoutWord(pins))}>
            {words.force.allModel}
          </button>
        )}
      </div>
    </Dialog>
  );
}

interface WholeProps {
  readonly vocabulary: Vocabulary;
  readonly language: EditorLanguage;
  readonly start: readonly string[];
  onWrite(ids: readonly number[]): void;
}

/** A whole translation, typed. */
function Whole({ vocabulary, language, start, onWrite }: WholeProps) {
  const { words } = usePage();
  const [draft, setDraft] = useState(() => draftOf(start));
  const found = checked(draft, language, vocabulary);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (found.ready) onWrite(draft.words.map((word) => vocabulary.id(word)!));
  };
  return (
    <form onSubmit={submit}>
      <h3>{words.force.whole}</h3>
      <p className="hint">{words.force.wholeSay}</p>
      <p className="force-whole">
        <input
          className="field"
          aria-label={words.force.whole}
          lang={language}
          value={draft.text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={400}
          onChange={(event) => setDraft(typed(event.target.value, language, vocabulary))}
        />
        <button type="submit" className="button main" disabled={!found.ready}>
          {words.force.write}
        </button>
      </p>
      <Complaints
        found={found}
        count={vocabulary.words.length - 3}
        onReplace={(at, by) => setDraft(replaced(draft, at, by))}
      />
    </form>
  );
}
