import { useRef, useState } from 'react';
import './copyField.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
  /** Said when the browser does not let a page write to the clipboard: the text is selected then. */
  readonly selected: string;
  readonly rows: number;
}

/** Text to take away: a button copies it; where that is not allowed it is selected for the reader to copy. */
export function CopyField({ label, text, copy, copied, selected, rows }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ of: string; said: string }>();
  const take = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, said: copied });
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome({ of: text, said: selected });
    }
  };
  return (
    <div className="copy-field">
      <label>
        <span>{label}</span>
        <textarea ref={field} readOnly rows={rows} value={text} spellCheck={false} onFocus={(e) => e.target.select()} />
      </label>
      <p>
        <button type="button" className="button" onClick={take}>
          {copy}
        </button>
        <span role="status">{outcome?.of === text ? outcome.said : ''}</span>
      </p>
    </div>
  );
}
