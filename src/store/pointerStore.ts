import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../experiment/problem';

/** What the reader points at and has open. Never in the link; it starts no run. */
export interface PointerState {
  /** Place along an axis by the axis' label, e.g. `{ 'N:target': 2, 'M:source': 0 }` for a cell; empty for nowhere. */
  readonly pointer: Readonly<Record<string, number>>;
  readonly playing: boolean;
  /** What was wrong with the link that was opened, until it is dismissed. */
  readonly problems: readonly Problem[];
}

export type PointerStore = StoreApi<PointerState>;

export const createPointerStore = (problems: readonly Problem[] = []): PointerStore =>
  createStore<PointerState>()(() => ({ pointer: {}, playing: false, problems }));
