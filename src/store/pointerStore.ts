import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Place } from '../experiment/place';
import type { Problem } from '../experiment/problem';

/** The tabs of the side panel. */
export const tabs = ['play', 'why', 'chance', 'heads', 'code', 'backward', 'check'] as const;
export type Tab = (typeof tabs)[number];

/** What the reader points at and has open. Never in the link; it starts no run. */
export interface PointerState {
  /** Place along an axis by the axis' label, e.g. `{ 'N:target': 2, 'M:source': 0 }` for a cell; empty for nowhere. */
  readonly pointer: Readonly<Record<string, number>>;
  /** The cell under the pointer in a picture of gradients: element `index` of a tensor. */
  readonly hovered: { readonly tensor: string; readonly index: number } | undefined;
  readonly playing: boolean;
  /** What was wrong with the link that was opened, until it is dismissed. */
  readonly problems: readonly Problem[];
  readonly tab: Tab;
  /** Whether the gallery of systems is open. */
  readonly gallery: boolean;
  /** In a narrow window: whether the side panel covers part of the picture. */
  readonly panelOpen: boolean;
  /** The operands unfolded one after the other, from the cell looked at towards the embedding; that cell not included. */
  readonly trail: readonly Place[];
  /** Operands pointed at while the arithmetic is read: they alone are framed in the pictures. */
  readonly framed: readonly Place[];
  /** Whether a new value for the cell looked at is being typed. */
  readonly editing: boolean;
  /** Which of two sides matrices show, where there are two. */
  readonly side: 'after' | 'before' | 'delta';
  /** Matrices as tables. */
  readonly table: boolean;
}

export type PointerStore = StoreApi<PointerState>;

export const createPointerStore = (problems: readonly Problem[] = []): PointerStore =>
  createStore<PointerState>()(() => ({
    pointer: {},
    hovered: undefined,
    playing: false,
    problems,
    tab: 'play',
    gallery: false,
    panelOpen: false,
    trail: [],
    framed: [],
    editing: false,
    side: 'after',
    table: false,
  }));
