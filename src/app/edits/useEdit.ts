import { useState } from 'react';
import { MAX_PINS } from '../../experiment/edits';
import type { Place } from '../../experiment/place';
import { useExperiment } from '../page';
import { useChange } from '../useWalk';
import { pinAt, withoutPin, withPin } from './pins';

export interface Edit {
  /** The value set by hand, if there is one. */
  readonly pinned?: number;
  /** True after a value was refused because there are as many edits as there may be. */
  readonly tooMany: boolean;
  /** Values set in one gesture are undone at once, those of a held one however long it takes. */
  set(value: number, gesture?: string, held?: boolean): void;
  remove(): void;
}

/** Setting one number of the walk by hand. */
export function useEdit(place: Place): Edit {
  const { pins } = useExperiment();
  const change = useChange();
  const [tooMany, setTooMany] = useState(false);
  const pinned = pinAt(pins, place)?.value;
  return {
    pinned,
    tooMany,
    set(value, gesture, held) {
      const fits = pinned !== undefined || pins.length < MAX_PINS;
      setTooMany(!fits);
      if (fits) change({ pins: withPin(pins, place, value) }, gesture, held);
    },
    remove() {
      setTooMany(false);
      change({ pins: withoutPin(pins, place) });
    },
  };
}
