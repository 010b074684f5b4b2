import { useStore } from 'zustand';
import type { DrawsResult } from '../../engine/runDraws';
import { sameRun } from '../../experiment/experiment';
import { type DrawsRun, type DrawsState, drawsIn } from '../../store/draws';
import { usePage, useResult } from '../page';

export const useDraws = <T>(select: (state: DrawsState) => T): T => useStore(drawsIn(usePage().playground), select);

/** A run of draws that something is known of. */
export type FoundDraws = DrawsRun & { readonly found: DrawsResult; readonly job: NonNullable<DrawsRun['job']> };

/** The draws of the result on screen, once there are some. */
export function useFound(): FoundDraws | undefined {
  const run = useDraws(({ run }) => run);
  const result = useResult();
  const about = run?.found && run.job && result && sameRun(run.result.experiment, result.experiment);
  return about ? (run as FoundDraws) : undefined;
}

/** A count with its thousands apart. */
export const counted = (n: number): string => n.toLocaleString('en');
