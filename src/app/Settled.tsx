import { type ReactNode, useEffect } from 'react';
import { change } from '../experiment/experiment';
import { toLink } from '../experiment/link';
import { useRun } from './page';
import { useWalk } from './useWalk';

/**
 * Marks the page with the canonical link of the picture that is drawn (`data-settled`) and of the run that failed
 * (`data-error`). Pictures are painted in the effects of its children, and React runs those before this one's; nothing
 * waits for an animation frame, which a frame out of sight never gets.
 */
export function Settled({ children }: { children: ReactNode }) {
  const walk = useWalk();
  const failed = useRun((state) => state.failure?.experiment);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (walk) dataset.settled = toLink(change(walk.result.experiment, { stage: walk.stage.id, row: walk.row }));
    if (failed) dataset.error = toLink(failed);
    else delete dataset.error;
  });
  return children;
}
