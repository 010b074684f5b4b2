import type { Tensors } from '../engine/engine';
import type { Plan } from '../plan/plan';
import type { KnobRow, ValuesOf } from './knobRow';

/** The value of any knob of any system. */
export type KnobValue = string | number | boolean;

export type KnobTable = Readonly<Record<string, KnobRow>>;

/** A plan, what it is given, and the words that stand along its axes (`N:source`: `words.source`). */
export interface SystemRun {
  readonly plan: Plan;
  readonly inputs: Tensors;
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** What the plan does not hold, e.g. a count of operations, for the braces of the system's sentences. */
  readonly facts?: Readonly<Record<string, number>>;
}

/** One point that a system makes, as a state of its knobs; with `versus` beside another state of them. */
export interface Preset {
  /** Stable, for links; its words are `presets.<id>` of the system's texts. */
  readonly id: string;
  readonly knobs: Readonly<Record<string, KnobValue>>;
  /** The other side: the knobs in which it differs. */
  readonly versus?: Readonly<Record<string, KnobValue>>;
  readonly stage?: string;
}

/** A contradiction between knobs: which knob to say it at, and a name for the sentence that says it. */
export interface Contradiction {
  readonly knob: string;
  readonly kind: string;
  readonly facts?: Readonly<Record<string, string>>;
}

/**
 * A system one can open beside the translator: a recipe with its knobs and its example. Its walk, unfolding, editing,
 * gradients, comparisons and code come from the plan.
 */
export interface System<Table extends KnobTable = KnobTable> {
  /** Stable name in links. */
  readonly name: string;
  /** `S1` … as in the list of systems. */
  readonly id: string;
  readonly group: 'attention' | 'around' | 'training';
  readonly knobs: Table;
  /** The stage that is shown first. */
  readonly stage: string;
  readonly presets: readonly Preset[];
  /** Asked before `run`: knobs that cannot hold together. */
  contradiction?(knobs: ValuesOf<Table>): Contradiction | undefined;
  /** A pure function of the knobs; numbers of inputs are float32. */
  run(knobs: ValuesOf<Table>): SystemRun;
}

/** Keeps the types of a system's own table. */
export const system = <Table extends KnobTable>(parts: System<Table>): System<Table> => parts;
