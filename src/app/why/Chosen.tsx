import { fill } from '../../i18n/fill';
import { Icon } from '../../ui/Icon';
import type { CellRef } from '../../views/cellRef';
import { hue, roleOf } from '../../views/colours/role';
import { absentPlace, blockOf, placesAlong, titleOf } from '../../views/unfold/placeWords';
import { lookAt } from '../goTo';
import { useExperiment, usePage } from '../page';
import { useChange, type WalkNow } from '../useWalk';
import { ShownNumber } from './ShownNumber';
import type { Stop } from './useTrail';

interface ChosenProps {
  readonly walk: WalkNow;
  readonly stop: Stop;
  onOpen(cell: CellRef): void;
}

/** The number at the end of the trail. */
export function Chosen({ walk, stop, onOpen }: ChosenProps) {
  const { words, stageTexts } = usePage();
  const { tensor, at } = stop.place;
  const { ref } = stop;
  return (
    <section className="why-chosen" aria-labelledby="why-number">
      <header>
        <h2 id="why-number" tabIndex={-1} style={{ color: hue(roleOf(tensor)) }}>
          {titleOf(stageTexts, tensor)}{' '}
          <span>{ref && placesAlong(walk.result, stageTexts, ref).filter(Boolean).join(' · ')}</span>
        </h2>
        <LetGo />
      </header>
      <p className="why-block">
        {blockOf(stageTexts, tensor)} {ref && <GoThere walk={walk} stop={stop} />}
      </p>
      {!stop.follows && <p className="note">{words.why.apart}</p>}
      {ref ? (
        <ShownNumber {...{ walk, stop, onOpen }} cell={ref} />
      ) : (
        <p className="note">
          {fill(words.why.gone, {
            tensor: titleOf(stageTexts, tensor),
            at: absentPlace(walk.result, stageTexts, tensor, at),
          })}
        </p>
      )}
    </section>
  );
}

function LetGo() {
  const { words, playground } = usePage();
  const change = useChange();
  const letGo = (): void => {
    change({ cell: undefined });
    playground.pointer.setState({ trail: [], framed: [], editing: false });
  };
  const { letGo: label } = words.why;
  return (
    <button type="button" className="button quiet" aria-label={label} title={label} onClick={letGo}>
      <Icon name="close" />
    </button>
  );
}

function GoThere({ walk: { result }, stop: { place } }: { walk: WalkNow; stop: Stop }) {
  const { words } = usePage();
  const change = useChange();
  const experiment = useExperiment();
  const look = lookAt(result, place);
  const there = look && Object.entries(look).every(([key, value]) => experiment[key as keyof typeof look] === value);
  if (!look || there) return null;
  return (
    <button type="button" className="button quiet" onClick={() => change(look)}>
      {words.why.goThere}
    </button>
  );
}
