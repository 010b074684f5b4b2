import { useState } from 'react';
import { keptBy } from './levels';

interface Here {
  readonly now: string;
  /** What was looked at last from near; see `keptBy`. */
  readonly here: string | undefined;
  /** Whether anything else was looked at before. */
  readonly moved: boolean;
}

/** Remembers what was looked at while one looks from further away. `now` is the stage or place on screen. */
export function useHere(now: string | undefined): Omit<Here, 'now'> {
  const [kept, setKept] = useState<Here>();
  if (now === undefined || kept?.now === now) return kept ?? { here: undefined, moved: false };
  const next: Here = { now, here: keptBy(kept?.here, now), moved: kept !== undefined };
  setKept(next);
  return next;
}
