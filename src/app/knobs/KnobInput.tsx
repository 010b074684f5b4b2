import { fill } from '../../i18n/fill';
import type { ChoiceRow, KnobValue } from '../../systems/knobRow';
import { Icon } from '../../ui/Icon';
import { NumberField } from '../../ui/NumberField';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import { Switch } from '../../ui/Switch';
import { useExperiment, usePage } from '../page';
import { choiceText, knobText } from './knobText';

interface KnobInputProps {
  readonly id: string;
  /** Of the input on the page. */
  readonly name: string;
  readonly value: KnobValue;
  readonly disabled?: boolean;
  /** Changes of one `gesture` count as one. */
  onChange(value: KnobValue, gesture?: string): void;
}

/** What a knob's value is set with, by the kind of its row. */
export function KnobInput({ id, name, value, disabled, onChange }: KnobInputProps) {
  const { words } = usePage();
  const row = useExperiment().system.knobs[id];
  const { label } = words.knob[id];
  const gesture = `knob ${id}`;
  if (row.kind === 'switch') {
    return <Switch id={name} label={label} on={value as boolean} disabled={disabled} onChange={onChange} />;
  }
  if (row.kind === 'choice') {
    const options = row.options.map((option) => ({
      value: String(option),
      text: choiceText(words, id, option as KnobValue),
    }));
    const common = {
      label,
      options,
      value: String(value),
      disabled,
      onChange: (text: string) => onChange(row.options.find((option) => String(option) === text) as KnobValue),
    };
    return isShort(row) ? <Segmented name={name} {...common} /> : <Select id={name} {...common} />;
  }
  if (row.kind === 'seed') {
    return <Seed {...{ id, name, disabled }} value={value as number} min={row.min} max={row.max} onChange={onChange} />;
  }
  return (
    <Slider
      {...row}
      id={name}
      label={label}
      value={value as number}
      text={knobText(words, row, id, value)}
      disabled={disabled}
      onChange={(value) => onChange(value, gesture)}
    />
  );
}

/** Few short choices stand side by side. */
const isShort = (row: ChoiceRow): boolean => row.options.length <= 2 || typeof row.default === 'number';

interface SeedProps extends KnobInputProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

function Seed({ id, name, value, min, max, disabled, onChange }: SeedProps) {
  const { words } = usePage();
  return (
    <div className="seed">
      <NumberField
        id={name}
        label={words.knob[id].label}
        value={value}
        min={min}
        max={max}
        disabled={disabled}
        complaint={fill(words.knobs.seedRange, { min: String(min), max: String(max) })}
        onChange={(seed) => onChange(seed, `knob ${id}`)}
      />
      <button
        type="button"
        className="button"
        disabled={disabled}
        // Neighbouring seeds are unrelated, so the next one is as good a draw as any.
        onClick={() => onChange(value < max ? value + 1 : min)}
      >
        <Icon name="draw" />
        <span>{words.knobs.newDraw}</span>
      </button>
    </div>
  );
}
