import { Fragment } from 'react';
import { fill } from '../../i18n/fill';
import { Icon } from '../../ui/Icon';
import { usePage } from '../page';
import { cut, type Draft, type EditorLanguage, joined, removed } from './draft';

interface WordCutProps {
  readonly draft: Draft;
  readonly known: readonly boolean[];
  readonly language: EditorLanguage;
  onDraft(draft: Draft): void;
}

/** The words the text is cut into; each can be removed, and in Chinese the boundaries moved. */
export function WordCut({ draft, known, language, onDraft }: WordCutProps) {
  const { editor } = usePage().words;
  return (
    <fieldset className="word-cut" lang={language}>
      <legend>{language === 'zh' ? editor.cutZh : editor.cutEn}</legend>
      {draft.words.map((word, i) => (
        <Fragment key={i}>
          {i > 0 && language === 'zh' && (
            <button
              type="button"
              className="boundary"
              aria-label={fill(editor.join, { left: draft.words[i - 1], right: word })}
              title={fill(editor.join, { left: draft.words[i - 1], right: word })}
              onClick={() => onDraft(joined(draft, i - 1))}
            >
              ⊕
            </button>
          )}
          <span className={known[i] ? 'chip' : 'chip unknown'}>
            {language === 'zh' ? <Characters draft={draft} i={i} onDraft={onDraft} /> : word}
            <button
              type="button"
              className="remove"
              aria-label={fill(editor.remove, { word })}
              onClick={() => onDraft(removed(draft, i))}
            >
              <Icon name="close" />
            </button>
          </span>
        </Fragment>
      ))}
    </fieldset>
  );
}

/** The characters of a word with a cut between each two. */
function Characters({ draft, i, onDraft }: { draft: Draft; i: number; onDraft(draft: Draft): void }) {
  const { editor } = usePage().words;
  const characters = [...draft.words[i]];
  return characters.map((character, at) => {
    const left = characters.slice(0, at).join('');
    const label = fill(editor.split, { left, right: characters.slice(at).join('') });
    return (
      <Fragment key={at}>
        {at > 0 && (
          <button
            type="button"
            className="boundary"
            aria-label={label}
            title={label}
            onClick={() => onDraft(cut(draft, i, at))}
          >
            ✂
          </button>
        )}
        {character}
      </Fragment>
    );
  });
}
