import { stageText } from '../i18n/stageTexts';
import { useExperimentValue, usePage } from './page';
import { useWalk } from './useWalk';

/** One thing to try at the stage on screen, as long as its knob is within reach. */
export function TryIt() {
  const { words, stageTexts, hidden, locked } = usePage();
  const walk = useWalk();
  const hint = walk && stageText(stageTexts, walk.stage).try;
  const knob = hint?.knob;
  const known = useExperimentValue(({ system }) => knob !== undefined && knob in system.knobs);
  if (!hint || !knob || !known || hidden.has(knob) || locked.has(knob)) return null;
  return (
    <p className="note">
      <b>{words.knobs.tryIt}</b> {hint.text}
    </p>
  );
}
