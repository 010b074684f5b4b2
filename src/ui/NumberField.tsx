import { useEffect, useState } from 'react';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  /** Shown under the field while what is typed is no whole number of the range. */
  readonly complaint: string;
  onChange(value: number): void;
}

/** A whole number that is typed. What does not fit stays in the field and is complained about; it is never passed on. */
export function NumberField({ id, label, value, min, max, disabled, complaint, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const fits = (typed: string): boolean => /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
  const bad = !fits(text);
  return (
    <>
      <input
        id={id}
        className="field"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        disabled={disabled}
        aria-label={label}
        aria-invalid={bad}
        aria-describedby={bad ? `${id}-complaint` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          if (fits(event.target.value)) onChange(Number(event.target.value));
        }}
      />
      {bad && (
        <p className="complaint" id={`${id}-complaint`}>
          {complaint}
        </p>
      )}
    </>
  );
}
