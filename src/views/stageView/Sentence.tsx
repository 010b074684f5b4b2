import { type Facts, partsOf } from '../../i18n/fill';

/** Facts that are words of the learner or numbers of the moment stand out; the word asked about and the word found have hues. */
const HUES: Readonly<Record<string, string>> = { query: 'var(--q)', key: 'var(--k)', moved: 'var(--k)' };

interface SentenceProps {
  readonly templates: readonly string[];
  readonly facts: Facts;
}

/** The first sentence whose facts are all known. */
export function Sentence({ templates, facts }: SentenceProps) {
  const said = templates.map((template) => partsOf(template, facts)).find((parts) => parts !== undefined) ?? [];
  return (
    <p className="stage-sentence">
      {said.map((part, i) =>
        part.fact ? (
          <b key={i} style={{ color: HUES[part.fact] }}>
            {part.text}
          </b>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
