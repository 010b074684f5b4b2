import { useState } from 'react';
import { isTranslator, readsSentence } from '../../experiment/experiment';
import { knobIdsOf } from '../../experiment/knobs';
import { type PresetId, presetChange, presetIds, presets } from '../../experiment/presets';
import type { Versus } from '../../experiment/versus';
import { fill } from '../../i18n/fill';
import type { KnobValue } from '../../systems/knobRow';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { checked, type Draft, type EditorLanguage, typed } from '../editor/draft';
import { KnobInput } from '../knobs/KnobInput';
import { useExperiment, usePage, useRun } from '../page';
import { isView, useChange, useWalk } from '../useWalk';
import { anotherValue } from './anotherValue';
import './compareDialog.css';
import { SystemPresets } from '../systems/SystemPresets';

/** Questions rather than slips. */
const OTHERS: readonly PresetId[] = ['moreHeads', 'hard', 'otherSentence'];

interface CompareDialogProps {
  readonly open: boolean;
  onClose(): void;
}

/** Chooses what is compared: a slip that is really made, a question, or any knob against another value. */
export function CompareDialog({ open, onClose }: CompareDialogProps) {
  const { words } = usePage();
  const { compare } = words;
  const own = isTranslator(useExperiment());
  return (
    <Dialog open={open} title={compare.title} closeLabel={words.knobs.close} onClose={onClose}>
      <p className="hint">{compare.intro}</p>
      <h3>{compare.own}</h3>
      <Own onStart={onClose} />
      {own ? (
        <>
          <h3>{compare.slips}</h3>
          <PresetList ids={presetIds.filter((id) => !OTHERS.includes(id))} onStart={onClose} />
          <h3>{compare.others}</h3>
          <PresetList ids={OTHERS} onStart={onClose} />
        </>
      ) : (
        <>
          <h3>{compare.presetsOfSystem}</h3>
          <SystemPresets onStart={onClose} />
        </>
      )}
    </Dialog>
  );
}

function PresetList({ ids, onStart }: { ids: readonly PresetId[]; onStart(): void }) {
  const { words } = usePage();
  const change = useChange();
  const start = (id: PresetId): void => {
    change(presetChange(presets[id]));
    onStart();
  };
  return (
    <ul className="presets">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" data-preset={id} onClick={() => start(id)}>
            <b>{words.compare.presets[id].name}</b>
            <span>{words.compare.presets[id].look}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The experiment as it is, against itself with another value of one knob, or with another sentence. */
function Own({ onStart }: { onStart(): void }) {
  const { words } = usePage();
  const { compare } = words;
  const experiment = useExperiment();
  const { system, knobs, stage } = experiment;
  const ids = knobIdsOf(system);
  const first = isTranslator(experiment) ? 'scale' : ids[0];
  const walk = useWalk();
  const change = useChange();
  const [what, setWhat] = useState<string>(first);
  const [value, setValue] = useState<KnobValue>(() => anotherValue(system, first, knobs[first]));
  const choose = (id: string): void => {
    setWhat(id);
    if (id !== 'sentence') setValue(anotherValue(system, id, knobs[id]));
  };
  const start = (versus: Versus): void => {
    // From further away no stage is seen.
    const near = walk && isView(walk, stage) ? { stage: walk.stage.id } : {};
    change({ versus, gradient: undefined, ...near });
    onStart();
  };
  return (
    <div className="own-comparison">
      <Select
        id="compare-what"
        label={compare.ownKnob}
        options={[
          ...(readsSentence(experiment) ? [{ value: 'sentence', text: compare.ownSentence }] : []),
          ...ids.map((id) => ({ value: id, text: words.knob[id].label })),
        ]}
        value={what}
        onChange={choose}
      />
      {what === 'sentence' ? (
        <OtherSentence onStart={(sentence) => start({ knobs: {}, sentence })} />
      ) : (
        <>
          <span>{compare.ownValue}</span>
          <KnobInput id={what} name="compare-value" value={value} onChange={setValue} />
          <button
            type="button"
            className="button main"
            disabled={value === knobs[what]}
            onClick={() => start({ knobs: { [what]: value } })}
          >
            {compare.start}
          </button>
        </>
      )}
    </div>
  );
}

function OtherSentence({ onStart }: { onStart(sentence: readonly string[]): void }) {
  const { words } = usePage();
  const { compare } = words;
  const { direction, sentence } = useExperiment();
  const vocabulary = useRun((state) => state.vocabularies[direction]?.source);
  const language: EditorLanguage = direction === 'en-zh' ? 'en' : 'zh';
  const [draft, setDraft] = useState<Draft>({ text: '', words: [] });
  if (!vocabulary) return null;
  const { unknown, ready } = checked(draft, language, vocabulary);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onStart(draft.words);
      }}
    >
      <input
        className="field"
        lang={language}
        aria-label={compare.ownWords}
        placeholder={sentence.join(' ')}
        value={draft.text}
        onChange={(event) => setDraft(typed(event.target.value, language, vocabulary))}
      />
      <button type="submit" className="button main" disabled={!ready}>
        {compare.start}
      </button>
      {unknown.length > 0 && (
        <p className="complaint">{fill(compare.unknown, { words: unknown.map(({ word }) => word).join(', ') })}</p>
      )}
    </form>
  );
}
