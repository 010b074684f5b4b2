import { isDefault } from '../../experiment/experiment';
import { defaultKnobs, type KnobId, type Knobs, knobRow } from '../../experiment/knobs';
import { fill } from '../../i18n/fill';
import { Icon } from '../../ui/Icon';
import { useExperiment, usePage, useRun } from '../page';
import { useChange } from '../useWalk';
import { KnobInput } from './KnobInput';
import { knobText } from './knobText';

/** A knob with its name, its value, and the way back to its default. All of it comes from its row of the knob table. */
export function KnobControl({ id }: { id: KnobId }) {
  const { words, locked } = usePage();
  const { knobs } = useExperiment();
  const change = useChange();
  const fixed = locked.has(id);
  const { label, help } = words.knob[id];
  const reset = fill(words.knobs.reset, { knob: label, value: knobText(words, id, defaultKnobs[id]) });
  const input = (
    <KnobInput
      id={id}
      name={`knob-${id}`}
      value={knobs[id]}
      disabled={fixed}
      onChange={(value, gesture) => change({ knobs: { [id]: value } as Partial<Knobs> }, gesture)}
    />
  );
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
        {inHead(id) && input}
        {isSlider(id) && <output htmlFor={`knob-${id}`}>{knobText(words, id, knobs[id])}</output>}
      </div>
      {!inHead(id) && input}
      {id === 'heads' && <UntrainedNote />}
    </div>
  );
}

/** Small controls stand beside their name; sliders and number fields under it. */
function inHead(id: KnobId): boolean {
  const { kind } = knobRow(id);
  return kind === 'choice' || kind === 'switch';
}

const isSlider = (id: KnobId): boolean => !inHead(id) && knobRow(id).kind !== 'seed';

/** Said while the heads are not those of the training. */
function UntrainedNote() {
  const { words } = usePage();
  const { knobs, direction } = useExperiment();
  const trained = useRun((state) => state.translators[direction]?.shape.heads);
  if (trained === undefined || trained === knobs.heads) return null;
  const text = fill(words.knobs.untrained, { trained: String(trained), heads: String(knobs.heads) });
  return <p className="note">{text}</p>;
}
