import { isDefault, isTranslator } from '../../experiment/experiment';
import { defaultsOf } from '../../experiment/knobs';
import { fill } from '../../i18n/fill';
import type { KnobRow } from '../../systems/knobRow';
import { Icon } from '../../ui/Icon';
import { useExperiment, usePage, useRun } from '../page';
import { useChange } from '../useWalk';
import { KnobInput } from './KnobInput';
import { knobText } from './knobText';
import { useComplaint } from './useComplaint';

/** A knob with its name, its value, and the way back to its default. All of it comes from its row of the knob table. */
export function KnobControl({ id }: { id: string }) {
  const { words, locked } = usePage();
  const experiment = useExperiment();
  const { system, knobs } = experiment;
  const row = system.knobs[id];
  const start = defaultsOf(system)[id];
  const change = useChange();
  const complaint = useComplaint(id);
  const fixed = locked.has(id);
  const { label, help } = words.knob[id];
  const reset = fill(words.knobs.reset, { knob: label, value: knobText(words, row, id, start) });
  const input = (
    <KnobInput
      id={id}
      name={`knob-${id}`}
      value={knobs[id]}
      disabled={fixed}
      onChange={(value, gesture) => change({ knobs: { [id]: value } }, gesture)}
    />
  );
  return (
    <div className="knob" title={fixed ? words.knobs.locked : help} data-knob={id}>
      <div className="knob-head">
        <label htmlFor={`knob-${id}`}>{label}</label>
        {!fixed && !isDefault(system, id, knobs) && (
          <button
            type="button"
            className="button quiet"
            aria-label={reset}
            title={reset}
            onClick={() => change({ knobs: { [id]: start } })}
          >
            <Icon name="reset" />
          </button>
        )}
        {inHead(row) && input}
        {isSlider(row) && <output htmlFor={`knob-${id}`}>{knobText(words, row, id, knobs[id])}</output>}
      </div>
      {!inHead(row) && input}
      {complaint && <p className="complaint">{complaint}</p>}
      {id === 'heads' && isTranslator(experiment) && <UntrainedNote />}
    </div>
  );
}

/** Small controls stand beside their name; sliders and number fields under it. */
const inHead = ({ kind }: KnobRow): boolean => kind === 'choice' || kind === 'switch';

const isSlider = (row: KnobRow): boolean => !inHead(row) && row.kind !== 'seed';

/** Said while the heads are not those of the training. */
function UntrainedNote() {
  const { words } = usePage();
  const { knobs, direction } = useExperiment();
  const trained = useRun((state) => state.translators[direction]?.shape.heads);
  if (trained === undefined || trained === knobs.heads) return null;
  const text = fill(words.knobs.untrained, { trained: String(trained), heads: String(knobs.heads) });
  return <p className="note">{text}</p>;
}
