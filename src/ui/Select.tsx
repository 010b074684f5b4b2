interface SelectProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly value: V;
  readonly disabled?: boolean;
  onChange(value: V): void;
}

/** A native drop-down. */
export function Select<V extends string>({ id, label, options, value, disabled, onChange }: SelectProps<V>) {
  return (
    <select
      id={id}
      className="select"
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value as V)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
