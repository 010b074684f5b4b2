import { useEffect } from 'react';
import { usePage } from '../page';
import { isTyping } from '../useKeys';
import { useChange, type WalkNow } from '../useWalk';
import { inTowards, outOf } from './levels';

/**
 * − goes one level out, + one level in: towards what was looked at before, and from a stage to the arithmetic of the
 * number looked at. `at` is the stage or place on screen.
 */
export function useZoomKeys(walk: WalkNow | undefined, at: string, here: string | undefined): void {
  const { playground } = usePage();
  const change = useChange();
  useEffect(() => {
    if (!walk) return;
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (event.defaultPrevented || isTyping(event) || ctrlKey || metaKey || altKey) return;
      if (key === '-') go(outOf(walk.stages, at));
      else if (key === '+' && at === walk.stage.id) look();
      else if (key === '+' && here !== undefined) go(inTowards(walk.stages, at, here));
    };
    const go = (stage: string | undefined): void => {
      if (stage !== undefined) change({ stage });
    };
    const look = (): void => {
      if (playground.experiment.getState().experiment.cell) {
        playground.pointer.setState({ tab: 'why', panelOpen: true });
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [walk, at, here, change, playground]);
}
