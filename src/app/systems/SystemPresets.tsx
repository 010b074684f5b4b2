import { systemPreset, systemPresetOf } from '../../experiment/systemPresets';
import { fillKnown } from '../../i18n/fill';
import { useExperiment, usePage } from '../page';
import { useChange } from '../useWalk';
import './presets.css';

/** The points that the system on screen makes, each started with one press. */
export function SystemPresets({ onStart }: { onStart?(): void }) {
  const { systemTexts } = usePage();
  const experiment = useExperiment();
  const { system } = experiment;
  const shown = systemPresetOf(experiment)?.id;
  const change = useChange();
  if (!systemTexts || !system.presets) return null;
  return (
    <ul className="presets">
      {system.presets.map((preset) => (
        <li key={preset.id}>
          <button
            type="button"
            data-preset={preset.id}
            aria-current={preset.id === shown ? 'true' : undefined}
            onClick={() => {
              change(systemPreset(system, preset));
              onStart?.();
            }}
          >
            <b>{systemTexts.presets[preset.id].name}</b>
            {/* What the run has to tell is known when it has run. */}
            <span>{fillKnown(systemTexts.presets[preset.id].say, {})}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
