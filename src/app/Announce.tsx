import { fill } from '../i18n/fill';
import { placeNames, stageText } from '../i18n/stageTexts';
import { usePage } from './page';
import { useFar } from './useFar';
import { useWalk } from './useWalk';

/** Tells screen readers where the walk is. */
export function Announce() {
  const { words, stageTexts } = usePage();
  const walk = useWalk();
  const far = useFar(walk);
  return (
    <p className="unseen" role="status">
      {far && fill(words.map.seen, far)}
      {walk &&
        !far &&
        fill(words.stages.announce, {
          n: String(walk.index + 1),
          count: String(walk.stages.length),
          name: stageText(stageTexts, walk.stage).name,
          place: placeNames(stageTexts, walk.stage.place).join(', '),
        })}
    </p>
  );
}
