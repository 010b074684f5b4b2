import type { BackendName, Tensors } from '../engine/engine';
import type { Plan } from '../plan/plan';
import type { Stage } from '../plan/stages';
import type { Experiment } from './experiment';
import type { Gradient } from './gradient';

/** What a run of an experiment gives: every tensor of the walk, with the words they are about. */
export interface SideResult {
  readonly experiment: Experiment;
  /** The walk as it would run without pins: what a student walks through. `ran` has the pins as steps of their own. */
  readonly plan: Plan;
  readonly ran: { readonly plan: Plan; readonly inputs: Tensors };
  readonly stages: readonly Stage[];
  /** Every tensor of the walk, parameters included, by its name in the plan; cut to the words produced. */
  readonly tensors: Tensors;
  /**
   * Words along the axes labelled with their name: the translator's `:source` (with the end marker) and `:target` (the
   * decoder's input, start first); all words that are known along `:sourceWords` and `:targetWords`.
   */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What a system says of itself that its plan does not hold, such as a count of operations. */
  readonly facts?: Readonly<Record<string, number>>;
  /** The batch of which one item is shown, and which. */
  readonly batch?: { readonly inputs: Tensors; readonly index: number };
  /** What was written after each target row; empty where a system writes nothing. */
  readonly output: readonly OutputWord[];
  /** False when the model never produced the end marker within its window. */
  readonly finished: boolean;
  readonly backend: BackendName;
  readonly dispatches: number;
}

/** A run with what it is compared with. */
export interface Result extends SideResult {
  /** The other side of a comparison; without one, the same experiment before it was edited by hand, if it was. */
  readonly reference?: SideResult;
  /**
   * Where the walk goes backwards. `plan`, `stages` and `tensors` are then those of the differentiated walk: pins are
   * steps of their own, and the steps of the derivative follow, so that its numbers can be looked at like any other.
   */
  readonly gradient?: Gradient;
  /** From the call to the numbers. */
  readonly milliseconds: number;
}

export interface OutputWord {
  readonly word: string;
  readonly probability: number;
  /** Set by hand, and not what the model chose. */
  readonly forced: boolean;
  /** The likeliest words, best first. */
  readonly top: readonly { readonly word: string; readonly probability: number }[];
}
