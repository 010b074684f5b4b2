import { useRef, useState } from 'react';
import './codeBlock.css';

interface CodeBlockProps {
  /** Names the text, e.g. a file. */
  readonly title: string;
  readonly text: string;
  /** What a comment of one line begins with. */
  readonly comment: '#' | '//';
  readonly copy: string;
  readonly copied: string;
  /** Said when the browser does not let a page write to the clipboard: the text is selected then. */
  readonly selected: string;
}

/** Program text that scrolls sideways, its comments quieter, with a button that copies it. */
export function CodeBlock({ title, text, comment, copy, copied, selected }: CodeBlockProps) {
  const field = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<{ of: string; said: string }>();
  const take = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, said: copied });
    } catch {
      if (field.current) getSelection()?.selectAllChildren(field.current);
      setOutcome({ of: text, said: selected });
    }
  };
  return (
    <section className="code-block" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <span role="status">{outcome?.of === text ? outcome.said : ''}</span>
        <button type="button" className="button" onClick={take} aria-label={`${copy}: ${title}`}>
          {copy}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it */}
      <pre ref={field} tabIndex={0} data-scrolls>
        <code>{parts(text, comment)}</code>
      </pre>
    </section>
  );
}

/** The text with every comment as an element of its own. */
const parts = (text: string, comment: string) =>
  text
    .split(new RegExp(`((?:^|(?<=\\s))${comment} .*$)`, 'm'))
    .map((part, i) => (i % 2 === 1 ? <i key={i}>{part}</i> : part));
