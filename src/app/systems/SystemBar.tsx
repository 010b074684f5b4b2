import { systemPresetOf } from '../../experiment/systemPresets';
import { fill } from '../../i18n/fill';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import { EditBadge } from '../edits/EditBadge';
import { useExperiment, usePage, useResult } from '../page';
import { SystemPresets } from './SystemPresets';
import './systemBar.css';

/** What the system on screen is about, and the points it makes. Nothing beside the translator. */
export function SystemBar() {
  const { words, systemTexts, playground } = usePage();
  const experiment = useExperiment();
  const result = useResult();
  if (!systemTexts) return null;
  const preset = systemPresetOf(experiment);
  const facts = Object.entries(result?.facts ?? {}).map(([name, value]) => [name, value.toLocaleString('en')]);
  const said = preset ? systemTexts.presets[preset.id] : undefined;
  return (
    <section className="system-bar" aria-label={words.systems.label}>
      <button
        type="button"
        className="button quiet"
        aria-label={words.systems.back}
        title={words.systems.back}
        onClick={() => void playground.open('translator')}
      >
        <Icon name="previous" />
      </button>
      <p>
        <b>{said ? said.name : systemTexts.name}</b>{' '}
        <span>{fill(said ? said.say : systemTexts.say, Object.fromEntries(facts))}</span>
      </p>
      <Popover
        label={words.systems.presets}
        button={
          <>
            <Icon name="list" />
            <span>{words.systems.presets}</span>
          </>
        }
      >
        {(close) => <SystemPresets onStart={close} />}
      </Popover>
      <EditBadge />
    </section>
  );
}
