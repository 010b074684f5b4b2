import { type FormEvent, useState } from 'react';
import { fill } from '../../i18n/fill';
import type { Direction } from '../../translator/direction';
import type { Vocabulary } from '../../translator/vocabulary';
import { Dialog } from '../../ui/Dialog';
import { useExperiment, usePage, useRun } from '../page';
import { useChange } from '../useWalk';
import { added, type Checked, checked, type Draft, draftOf, type EditorLanguage, replaced, typed } from './draft';
import { VocabularyChips } from './VocabularyChips';
import { WordCut } from './WordCut';
import './editor.css';

/** Where a sentence is typed, or put together from words the translator knows. */
export function SentenceEditor({ open, onClose }: { open: boolean; onClose(): void }) {
  const { words } = usePage();
  const { direction, sentence } = useExperiment();
  const vocabulary = useRun((state) => state.vocabularies[direction]?.source);
  return (
    <Dialog open={open} title={words.editor.title} closeLabel={words.editor.cancel} onClose={onClose}>
      {vocabulary ? (
        <Editor direction={direction} sentence={sentence} vocabulary={vocabulary} onClose={onClose} />
      ) : (
        <p>{words.loading}</p>
      )}
    </Dialog>
  );
}

interface EditorProps {
  readonly direction: Direction;
  readonly sentence: readonly string[];
  readonly vocabulary: Vocabulary;
  onClose(): void;
}

function Editor({ direction, sentence, vocabulary, onClose }: EditorProps) {
  const { words } = usePage();
  const change = useChange();
  const [draft, setDraft] = useState<Draft>(() => draftOf(sentence));
  const language: EditorLanguage = direction === 'en-zh' ? 'en' : 'zh';
  const found = checked(draft, language, vocabulary);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!found.ready) return;
    change({ sentence: draft.words, row: 0 });
    onClose();
  };
  return (
    <form className="editor" onSubmit={submit}>
      <label>
        <span>{words.editor.type[language]}</span>
        <input
          className="field"
          data-first-focus
          lang={language}
          value={draft.text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={400}
          onChange={(event) => setDraft(typed(event.target.value, language, vocabulary))}
        />
      </label>
      <WordCut draft={draft} known={found.known} language={language} onDraft={setDraft} />
      <Complaints
        found={found}
        count={vocabulary.words.length - 3}
        onReplace={(at, by) => setDraft(replaced(draft, at, by))}
      />
      <VocabularyChips vocabulary={vocabulary} language={language} onWord={(word) => setDraft(added(draft, word))} />
      <p className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {words.editor.cancel}
        </button>
        <button type="submit" className="button main" disabled={!found.ready}>
          {words.editor.apply}
        </button>
      </p>
    </form>
  );
}

interface ComplaintsProps {
  readonly found: Checked;
  readonly count: number;
  onReplace(at: number, by: string): void;
}

/** What keeps the sentence from being translated, with a way out for each. */
export function Complaints({ found, count, onReplace }: ComplaintsProps) {
  const { editor } = usePage().words;
  const { unknown, tooLong, known } = found;
  return (
    <div className="complaints" aria-live="polite">
      {known.length === 0 && <p className="hint">{editor.empty}</p>}
      {unknown.map(({ at, word, near }) => (
        <div className="complaint" key={at}>
          <span>{fill(editor.unknown, { word, count: String(count) })}</span>{' '}
          <span>{near.length > 0 ? editor.nearest : editor.noneNear}</span>
          {near.map((by) => (
            <button
              key={by}
              type="button"
              className="chip"
              aria-label={fill(editor.replace, { word, near: by })}
              onClick={() => onReplace(at, by)}
            >
              {by}
            </button>
          ))}
        </div>
      ))}
      {tooLong && (
        <p className="complaint">
          {fill(editor.tooLong, { count: String(tooLong.count), limit: String(tooLong.limit) })}
        </p>
      )}
    </div>
  );
}
