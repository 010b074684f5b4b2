import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that takes a while, sharpens while it runs, and ends when it is told to. */
export type Measure<T> = (signal: AbortSignal, hear: (sofar: T) => void) => Promise<unknown>;

export interface Measuring<T> {
  readonly sofar: T | undefined;
  readonly running: boolean;
  /** Why it did not come to its end, unless it was told to. */
  readonly failed: string | undefined;
  start(): void;
  cancel(): void;
}

/** Measures anew whenever `measure` is another function: the one before is told to end, and what it heard is forgotten. */
export function useMeasuring<T>(measure: Measure<T> | undefined): Measuring<T> {
  const [state, setState] = useState<Pick<Measuring<T>, 'sofar' | 'running' | 'failed'>>(NOTHING);
  const stop = useRef<AbortController>(undefined);
  const cancel = useCallback(() => stop.current?.abort(), []);
  const start = useCallback(() => {
    stop.current?.abort();
    if (!measure) return;
    const own = new AbortController();
    stop.current = own;
    const now = (change: Partial<typeof state>): void => {
      if (stop.current === own) setState((before) => ({ ...before, ...change }));
    };
    setState({ ...NOTHING, running: true });
    measure(own.signal, (sofar) => {
      if (!own.signal.aborted) now({ sofar });
    }).then(
      () => now({ running: false }),
      (error: Error) => now({ running: false, failed: own.signal.aborted ? undefined : error.message }),
    );
  }, [measure]);
  useEffect(() => {
    start();
    return cancel;
  }, [start, cancel]);
  return { ...state, start, cancel };
}

const NOTHING = { sofar: undefined, running: false, failed: undefined };
