import { isDefault } from '../../experiment/experiment';
import { defaultKnobs, type KnobId, type Knobs, type KnobValue, knobRow } from '../../experiment/knobs';
import { fill } from '../../i18n/fill';
import type { ChoiceRow } from '../../systems/knobRow';
import { Icon } from '../../ui/Icon';
import { NumberField } from '../../ui/NumberField';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { Slider } from '../../ui/Slider';
import { Switch } from '../../ui/Switch';
import { useExperiment, usePage, useRun } from '../page';
import { useChange } from '../useWalk';
import { choiceText, knobText } from './knobText';

/** A knob with its name, its value, and the way back to its default. All of it comes from its row of the knob table. */
export function KnobControl({ id }: { id: KnobId }) {
  const { words, locked } = usePage();
  const { knobs } = useExperiment();
  const change = useChange();
  const fixed = locked.has(id);
  const { label, help } = words.knob[id];
  const reset = fill(words.knobs.reset, { knob: label, value: knobText(words, id, defaultKnobs[id]) });
  return (
    <div className="knob" title={fixed ? words.knobs.locked : help} data-knob={id}>
      <div className="knob-head">
        <label htmlFor={`knob-${id}`}>{label}</label>
        {!fixed && !isDefault(id, knobs) && (
          <button
            type="button"
            className="button quiet"
            aria-label={reset}
            title={reset}
            onClick={() => change({ knobs: { [id]: defaultKnobs[id] } })}
          >
            <Icon name="reset" />
          </button>
        )}
        {inHead(id) && <Control id={id} disabled={fixed} />}
        {isSlider(id) && <output htmlFor={`knob-${id}`}>{knobText(words, id, knobs[id])}</output>}
      </div>
      {!inHead(id) && <Control id={id} disabled={fixed} />}
      {id === 'heads' && <UntrainedNote />}
    </div>
  );
}

/** Small controls stand beside their name; sliders and number fields under it. */
function inHead(id: KnobId): boolean {
  const { kind } = knobRow(id);
  return kind === 'choice' || kind === 'switch';
}

/** Few short choices stand side by side. */
const isShort = (row: ChoiceRow): boolean => row.options.length <= 2 || typeof row.default === 'number';

const isSlider = (id: KnobId): boolean => !inHead(id) && knobRow(id).kind !== 'seed';

function Control({ id, disabled }: { id: KnobId; disabled: boolean }) {
  const { words } = usePage();
  const { knobs } = useExperiment();
  const change = useChange();
  const row = knobRow(id);
  const { label } = words.knob[id];
  const set = (value: KnobValue, gesture?: string): void =>
    change({ knobs: { [id]: value } as Partial<Knobs> }, gesture);
  if (row.kind === 'switch') {
    return <Switch id={`knob-${id}`} label={label} on={knobs[id] as boolean} disabled={disabled} onChange={set} />;
  }
  if (row.kind === 'choice') {
    const options = row.options.map((value) => ({
      value: String(value),
      text: choiceText(words, id, value as KnobValue),
    }));
    const common = {
      label,
      options,
      value: String(knobs[id]),
      disabled,
      onChange: (text: string) => set(row.options.find((option) => String(option) === text) as KnobValue),
    };
    return isShort(row) ? <Segmented name={`knob-${id}`} {...common} /> : <Select id={`knob-${id}`} {...common} />;
  }
  if (row.kind === 'seed') return <Seed id={id} min={row.min} max={row.max} disabled={disabled} />;
  return (
    <Slider
      {...row}
      id={`knob-${id}`}
      label={label}
      value={knobs[id] as number}
      text={knobText(words, id, knobs[id])}
      disabled={disabled}
      onChange={(value) => set(value, `knob ${id}`)}
    />
  );
}

function Seed({ id, min, max, disabled }: { id: KnobId; min: number; max: number; disabled: boolean }) {
  const { words } = usePage();
  const { knobs } = useExperiment();
  const change = useChange();
  const value = knobs[id] as number;
  return (
    <div className="seed">
      <NumberField
        id={`knob-${id}`}
        label={words.knob[id].label}
        value={value}
        min={min}
        max={max}
        disabled={disabled}
        complaint={fill(words.knobs.seedRange, { min: String(min), max: String(max) })}
        onChange={(seed) => change({ knobs: { [id]: seed } }, `knob ${id}`)}
      />
      <button
        type="button"
        className="button"
        disabled={disabled}
        // Neighbouring seeds are unrelated, so the next one is as good a draw as any.
        onClick={() => change({ knobs: { [id]: value < max ? value + 1 : min } })}
      >
        <Icon name="draw" />
        <span>{words.knobs.newDraw}</span>
      </button>
    </div>
  );
}

/** Said while the heads are not those of the training. */
function UntrainedNote() {
  const { words } = usePage();
  const { knobs, direction } = useExperiment();
  const trained = useRun((state) => state.translators[direction]?.shape.heads);
  if (trained === undefined || trained === knobs.heads) return null;
  const text = fill(words.knobs.untrained, { trained: String(trained), heads: String(knobs.heads) });
  return <p className="note">{text}</p>;
}
