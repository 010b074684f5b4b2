import { defaultsOf, translatorSystem } from '../../experiment/knobs';
import { systemPresetOf } from '../../experiment/systemPresets';
import { fillKnown } from '../../i18n/fill';
import { systemNames } from '../../systems/systemNames';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import { EditBadge } from '../edits/EditBadge';
import { showGallery } from '../gallery/showGallery';
import { useExperiment, usePage, useResult } from '../page';
import { useChange } from '../useWalk';
import { Folded } from './Folded';
import { factTexts } from './factTexts';
import { SystemPresets } from './SystemPresets';
import './systemBar.css';

/**
 * What the system on screen is about, and the points it makes. Nothing beside the translator. In a frame (`fixed`) one
 * system is shown, and nothing leads away from it.
 */
export function SystemBar({ fixed = false }: { fixed?: boolean }) {
  const { words, systemTexts, playground } = usePage();
  const experiment = useExperiment();
  const result = useResult();
  if (!systemTexts) return null;
  const preset = systemPresetOf(experiment);
  const point = preset && systemTexts.presets[preset.id];
  return (
    <section className="system-bar" aria-label={words.systems.label}>
      {!fixed && (
        <div className="system-turn">
          <TurnButton by={-1} />
          <button
            type="button"
            className="button quiet"
            aria-label={`${experiment.system.id}. ${words.systems.hint}`}
            title={words.systems.hint}
            onClick={() => showGallery(playground, true)}
          >
            {experiment.system.id}
          </button>
          <TurnButton by={1} />
        </div>
      )}
      <Folded key={`${experiment.system.name} ${preset?.id}`} words={words.systems}>
        <b>{systemTexts.name}</b>
        {point && <PointShown name={point.name} />}{' '}
        <span>{fillKnown(point ? point.say : systemTexts.say, factTexts(result?.facts))}</span>
      </Folded>
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

const ORDER: readonly string[] = [translatorSystem.name, ...systemNames];

/** To the system before or behind this one in the list; the translator stands first. */
function TurnButton({ by }: { by: 1 | -1 }) {
  const { words, playground } = usePage();
  const { system } = useExperiment();
  const next = ORDER[ORDER.indexOf(system.name) + by];
  const label = by < 0 ? words.systems.previous : words.systems.next;
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={label}
      title={label}
      disabled={next === undefined}
      onClick={() => next && void playground.open(next)}
    >
      <Icon name={by < 0 ? 'previous' : 'next'} />
    </button>
  );
}

/** The point on screen, and the way out of it: the stage looked at stays. */
function PointShown({ name }: { name: string }) {
  const { words } = usePage();
  const { system } = useExperiment();
  const change = useChange();
  return (
    <span className="system-point">
      {name}
      <button
        type="button"
        aria-label={words.systems.leave}
        title={words.systems.leave}
        onClick={() => change({ knobs: defaultsOf(system), versus: undefined })}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
