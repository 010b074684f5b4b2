import type { Tensors } from '../engine/engine';
import type { Plan } from '../plan/plan';
import type { KnobTable, KnobValue, ValuesOf } from './knobRow';

/** A file of trained parameters, as it was read. */
export interface ParameterFile {
  readonly tensors: Tensors;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What a system is given beside its knobs. */
export interface Given {
  /** The files it asked for, by name. */
  readonly files: Readonly<Record<string, ParameterFile>>;
  /** `en-zh` or `zh-en`, and the words in the sentence bar: for a system that reads them. */
  readonly direction: string;
  readonly sentence: readonly string[];
}

/** What systems are given that ask for nothing. */
export const NOTHING_GIVEN: Given = { files: {}, direction: 'en-zh', sentence: [] };

/** Words that a plan writes one after the other. */
export interface Writes {
  /** The tensor (1, T) of the ids written, one a row of the output. */
  readonly word: string;
  /** The tensor (1, T, V) of their probabilities. */
  readonly probabilities: string;
  /** All words, by id, and the id that ends a sentence. */
  readonly words: readonly string[];
  readonly end: number;
}

/** One item of a batch: its number, and the same walk over it alone, which can be unfolded and differentiated. */
export interface Item {
  readonly index: number;
  readonly plan: Plan;
  readonly inputs: Tensors;
}

/** A plan, what it is given, and the words that stand along its axes (`N:source`: `words.source`). */
export interface SystemRun {
  readonly plan: Plan;
  readonly inputs: Tensors;
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly writes?: Writes;
  /** Of a batch, whose items have nothing to do with each other, the one looked at. */
  readonly item?: Item;
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
  /** What is read; the reader's own sentence where it is absent. */
  readonly reads?: { readonly direction: 'en-zh' | 'zh-en'; readonly sentence: readonly string[] };
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
  /** Files of trained parameters that these knobs need: `public/systems/<name>.safetensors`. Loaded before `run`. */
  files?(knobs: ValuesOf<Table>, direction: string): readonly string[];
  /** For a system that reads the sentence: the words it knows on either side, by id. */
  vocabulary?(given: Given): { readonly source: readonly string[]; readonly target: readonly string[] };
  /** A pure function of the knobs and what is given; numbers of inputs are float32. */
  run(knobs: ValuesOf<Table>, given: Given): SystemRun;
}

/** Keeps the types of a system's own table. */
export const system = <Table extends KnobTable>(parts: System<Table>): System<Table> => parts;
