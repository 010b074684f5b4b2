import { useState } from 'react';
import { fill } from '../../i18n/fill';
import { END, type Vocabulary } from '../../translator/vocabulary';
import { usePage } from '../page';
import type { EditorLanguage } from './draft';

interface VocabularyChipsProps {
  readonly vocabulary: Vocabulary;
  readonly language: EditorLanguage;
  onWord(word: string): void;
}

/** Every word the translator knows, to put a sentence together from. */
export function VocabularyChips({ vocabulary, language, onWord }: VocabularyChipsProps) {
  const { editor } = usePage().words;
  const [search, setSearch] = useState('');
  const all = vocabulary.words.slice(END + 1);
  const found = matching(all, search.trim(), language);
  return (
    <fieldset className="vocabulary">
      <legend>{fill(editor.vocabulary, { count: String(all.length) })}</legend>
      <input
        className="field"
        type="search"
        value={search}
        placeholder={editor.search}
        aria-label={editor.search}
        onChange={(event) => setSearch(event.target.value)}
        // Enter would send the form; here it takes the first word found.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (found[0]) onWord(found[0]);
        }}
      />
      <div className="vocabulary-words" lang={language}>
        {found.map((word) => (
          <button
            key={word}
            type="button"
            className="chip"
            aria-label={fill(editor.add, { word })}
            onClick={() => onWord(word)}
          >
            {word}
          </button>
        ))}
        {found.length === 0 && <p className="hint">{fill(editor.noMatch, { text: search })}</p>}
      </div>
    </fieldset>
  );
}

/** Words that begin with the text, then words that have it in them, each in the order of the language. */
function matching(words: readonly string[], text: string, language: EditorLanguage): string[] {
  const low = text.toLowerCase();
  const order = new Intl.Collator(language === 'zh' ? 'zh-Hans-u-co-pinyin' : 'en').compare;
  const rank = (word: string): number => word.toLowerCase().indexOf(low);
  return words
    .filter((word) => rank(word) >= 0)
    .sort((a, b) => Math.min(rank(a), 1) - Math.min(rank(b), 1) || order(a, b));
}
