import type { ReactNode } from 'react';
import { percent } from '../numberFormat';
import './outputBars.css';
import type { OutputWord } from './outputWord';

interface OutputBarsProps {
  readonly output: OutputWord;
  /** How many words; the likeliest come first. */
  readonly limit?: number;
  /** What is said to screen readers, e.g. “Likeliest words after 是”. */
  readonly label: string;
  readonly heading?: ReactNode;
}

/** The likeliest words of one output step as bars that share the whole: the full width is 100%. */
export function OutputBars({ output, limit = 5, label, heading }: OutputBarsProps) {
  return (
    <div className="output-bars">
      {heading}
      <ol aria-label={label}>
        {output.top.slice(0, limit).map(({ word, probability }) => (
          <li key={word}>
            <span className="output-word">{word}</span>
            <span className="output-percent">{percent(probability)}</span>
            <i style={{ '--share': probability } as React.CSSProperties} />
          </li>
        ))}
      </ol>
    </div>
  );
}
