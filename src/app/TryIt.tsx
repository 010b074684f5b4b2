import type { KnobId } from '../experiment/knobs';
import { stageText } from '../i18n/stageTexts';
import { usePage } from './page';
import { useWalk } from './useWalk';

/** One thing to try at the stage on screen, as long as its knob is within reach. */
export function TryIt() {
  const { words, stageTexts, hidden, locked } = usePage();
  const walk = useWalk();
  const hint = walk && stageText(stageTexts, walk.stage).try;
  const knob = hint?.knob as KnobId | undefined;
  if (!hint || !knob || hidden.has(knob) || locked.has(knob)) return null;
  return (
    <p className="note">
      <b>{words.knobs.tryIt}</b> {hint.text}
    </p>
  );
}
