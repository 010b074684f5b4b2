import { useEffect } from 'react';
import { change, type Experiment } from '../experiment/experiment';
import { toLink } from '../experiment/link';
import { useExperiment } from './page';
import type { WalkNow } from './useWalk';

/**
 * Marks the page with the canonical link of the picture that is drawn. Stands behind the pictures, which are painted in
 * effects: React runs theirs before this one's, so nothing waits for an animation frame, which a frame out of sight
 * never gets.
 */
export function Settled({ walk: { result, row }, at }: { walk: WalkNow; at: string }) {
  const { head, cell } = useExperiment();
  useMark('settled', change(result.experiment, { stage: at, row, head, cell }));
  return null;
}

/** Marks the page with the canonical link of what failed, as long as that is said on it. */
export const useErrorMark = (failed: Experiment | undefined): void => useMark('error', failed);

function useMark(name: 'settled' | 'error', experiment: Experiment | undefined): void {
  const link = experiment && toLink(experiment);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (link === undefined) return;
    dataset[name] = link;
    return () => {
      delete dataset[name];
    };
  }, [name, link]);
}
