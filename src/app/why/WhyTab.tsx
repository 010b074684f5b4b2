import { useCallback, useEffect, useRef } from 'react';
import type { CellRef } from '../../views/cellRef';
import { EditList } from '../edits/EditList';
import { usePage } from '../page';
import { placeOf } from '../shownPlace';
import { useWalk, type WalkNow } from '../useWalk';
import { Chosen } from './Chosen';
import { Example } from './Example';
import { TrailCrumbs } from './TrailCrumbs';
import { useTrail } from './useTrail';
import './why.css';

/** Why one number is what it is: its arithmetic, operand by operand back to the embedding; and what was set by hand. */
export function WhyTab() {
  const walk = useWalk();
  return walk ? <Why walk={walk} /> : <p className="hint">…</p>;
}

function Why({ walk }: { walk: WalkNow }) {
  const { playground } = usePage();
  const { tensors } = walk.result;
  const trail = useTrail(walk.result);
  const tab = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);

  // What was pressed is gone from the board: the title of the next number takes the focus.
  useEffect(() => {
    if (pressed.current) tab.current?.querySelector<HTMLElement>('h2')?.focus();
    pressed.current = false;
  }, [trail]);

  const follow = useCallback(
    (length: number, next?: CellRef): void => {
      pressed.current = true;
      const before = playground.pointer.getState().trail.slice(0, length);
      const trail = next ? [...before, placeOf(tensors, next)] : before;
      playground.pointer.setState({ trail, framed: [], editing: false });
    },
    [playground, tensors],
  );
  const unfolded = trail.length - 1;
  const onOpen = useCallback((cell: CellRef) => follow(unfolded, cell), [follow, unfolded]);
  const stop = trail.at(-1);
  return (
    <div className="why" ref={tab}>
      {stop ? (
        <>
          {trail.length > 1 && <TrailCrumbs trail={trail} onBack={follow} />}
          <Chosen walk={walk} stop={stop} onOpen={onOpen} />
        </>
      ) : (
        <Example walk={walk} />
      )}
      <EditList walk={walk} />
    </div>
  );
}
