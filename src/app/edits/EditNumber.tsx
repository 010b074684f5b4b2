import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fill } from '../../i18n/fill';
import { Icon } from '../../ui/Icon';
import { exact } from '../../views/numberFormat';
import { usePage, usePointer } from '../page';
import { DragHandle } from './DragHandle';
import { readNumber } from './pins';

interface EditNumberProps {
  readonly value: number;
  /** What a pixel or an arrow key is worth. */
  readonly nudge: number;
  onSet(value: number, gesture?: string, held?: boolean): void;
}

/** A number that is typed or dragged. */
export function EditNumber({ value, nudge, onSet }: EditNumberProps) {
  const { words, playground } = usePage();
  const editing = usePointer((state) => state.editing);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    playground.pointer.setState({ editing: false });
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      {editing ? (
        <TypedNumber value={value} onSet={onSet} onClose={close} />
      ) : (
        <button
          ref={button}
          type="button"
          className="button"
          title={words.why.edit.keys}
          onClick={() => playground.pointer.setState({ editing: true })}
        >
          <Icon name="pencil" />
          {words.why.edit.button}
        </button>
      )}
      <DragHandle {...{ value, nudge, onSet }} />
    </>
  );
}

interface TypedNumberProps {
  readonly value: number;
  onSet(value: number): void;
  onClose(): void;
}

/** Enter applies, Escape cancels. What is no number is complained about, and the value stays. */
function TypedNumber({ value, onSet, onClose }: TypedNumberProps) {
  const { edit } = usePage().words.why;
  const [text, setText] = useState(exact(value));
  const [bad, setBad] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const typed = readNumber(text);
    if (typed === undefined) {
      setBad(text);
      return;
    }
    if (typed !== value) onSet(typed);
    onClose();
  };
  return (
    <form
      className="edit-typed"
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        ref={field}
        className="field"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-label={edit.field}
        aria-invalid={bad !== undefined}
        aria-describedby={bad === undefined ? undefined : 'edit-complaint'}
        onChange={(event) => {
          setText(event.target.value);
          setBad(undefined);
        }}
      />
      <button type="submit" className="button main">
        {edit.apply}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {edit.cancel}
      </button>
      {bad !== undefined && (
        <p className="complaint" id="edit-complaint" role="alert">
          {fill(edit.notANumber, { text: bad, value: exact(value) })}
        </p>
      )}
    </form>
  );
}
