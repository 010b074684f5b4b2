import './segmented.css';

interface SegmentedProps<V extends string | number> {
  /** Groups the radio buttons; unique on the page. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly text: string; readonly title?: string }[];
  readonly value: V;
  readonly disabled?: boolean;
  onChange(value: V): void;
}

/** A few choices side by side: native radio buttons in one frame. */
export function Segmented<V extends string | number>(props: SegmentedProps<V>) {
  const { name, label, options, value, disabled, onChange } = props;
  return (
    <fieldset className="segmented" disabled={disabled} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} title={option.title}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-label={option.title}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
