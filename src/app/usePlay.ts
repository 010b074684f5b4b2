import { useEffect } from 'react';
import type { Playground } from '../store/playground';
import { useExperiment, usePointer, useResult } from './page';
import { step } from './useWalk';

/** How long a stage is shown while the walk plays, ms. */
const SHOW_MS = 1600;

/** Walks on by itself while the walk plays, past stages that are off, and stops at the end. A gradient goes the other way. */
export function usePlay(playground: Playground): void {
  const playing = usePointer((state) => state.playing);
  const { stage, row, gradient } = useExperiment();
  const by = gradient ? -1 : 1;
  const ready = useResult() !== undefined;
  // The time starts anew at every stop, however it was reached.
  useEffect(() => {
    if (!playing || !ready) return;
    const timer = setTimeout(() => {
      if (!step(playground, by, true)) playground.pointer.setState({ playing: false });
    }, SHOW_MS);
    return () => clearTimeout(timer);
  }, [playground, playing, ready, stage, row, by]);
}
