import { systemPreset } from '../../experiment/systemPresets';
import { useExperiment, usePage } from '../page';
import { useChange } from '../useWalk';

/** The points that the system on screen makes, each started with one press. */
export function SystemPresets({ onStart }: { onStart?(): void }) {
  const { systemTexts } = usePage();
  const { system } = useExperiment();
  const change = useChange();
  if (!systemTexts || !system.presets) return null;
  return (
    <ul className="presets">
      {system.presets.map((preset) => (
        <li key={preset.id}>
          <button
            type="button"
            data-preset={preset.id}
            onClick={() => {
              change(systemPreset(system, preset));
              onStart?.();
            }}
          >
            <b>{systemTexts.presets[preset.id].name}</b>
            <span>{systemTexts.presets[preset.id].say}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
