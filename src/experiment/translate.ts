import type { BackendName, Engine, Tensors } from '../engine/engine';
import { computedName, pinned } from '../engine/pinned';
import type { Plan } from '../plan/plan';
import { type Stage, stagesOf } from '../plan/stages';
import { tensor } from '../tensor/tensor';
import { sourceIds } from '../translator/batch';
import type { Translator } from '../translator/loadTranslator';
import { END, START } from '../translator/vocabulary';
import { INPUT, stepsFor, walkPlan } from '../translator/walkPlan';
import type { Gradient } from './differentiate';
import { type Experiment, isEdited, otherSide, sameRun, unedited } from './experiment';
import { mixInputs, modelOptions, rowsLookAhead } from './modelOptions';
import { pinnedCells } from './pinnedCells';

/** What a run of an experiment gives: every tensor of the walk, with the words they are about. */
export interface Translated {
  readonly experiment: Experiment;
  /** The walk as it would run without pins: what a student walks through. `ran` has the pins as steps of their own. */
  readonly plan: Plan;
  readonly ran: { readonly plan: Plan; readonly inputs: Tensors };
  readonly stages: readonly Stage[];
  /** Every tensor of the walk, parameters included, by its name in the plan; cut to the words produced. */
  readonly tensors: Tensors;
  /**
   * Words along the axes labelled `:source` (with the end marker) and `:target` (the decoder's input, start first); all
   * words that are known along `:sourceWords` and `:targetWords`.
   */
  readonly words: Readonly<Record<'source' | 'target' | 'sourceWords' | 'targetWords', readonly string[]>>;
  /** What was written after each target row. */
  readonly output: readonly OutputWord[];
  /** False when the model never produced the end marker within its window. */
  readonly finished: boolean;
  readonly backend: BackendName;
  readonly dispatches: number;
}

/** A run with what it is compared with. */
export interface Translation extends Translated {
  /** The other side of a comparison; without one, the same experiment before it was edited by hand, if it was. */
  readonly reference?: Translated;
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

const TOP = 5;

/** Runs an experiment and what it is compared with. Rejects with an Error that names a word the translator does not know. */
export async function translate(experiment: Experiment, translator: Translator, engine: Engine): Promise<Translation> {
  const began = performance.now();
  const run = await translateOnce(experiment, translator, engine);
  const other = otherSide(experiment) ?? (isEdited(experiment) ? unedited(experiment) : undefined);
  const reference = other && (await rememberedRun(other, translator, engine));
  const scalar = experiment.gradient;
  // Most visits never go backwards: the way there is downloaded when somebody does.
  const gradient =
    scalar && (await (await import('./differentiate')).differentiate(experiment, scalar, translator, engine, run));
  return {
    ...run,
    ...(reference ? { reference } : {}),
    ...(gradient ? backwards(run, gradient) : {}),
    milliseconds: performance.now() - began,
  };
}

const backwards = (run: Translated, gradient: Gradient): Partial<Translation> => ({
  gradient,
  plan: gradient.plan,
  stages: stagesOf(gradient.plan),
  tensors: { ...run.tensors, ...gradient.tensors },
});

const remembered = new WeakMap<Engine, Translated>();

/** While one side is edited the other stays as it is: it is run once. */
async function rememberedRun(experiment: Experiment, translator: Translator, engine: Engine): Promise<Translated> {
  const known = remembered.get(engine);
  if (known && sameRun(known.experiment, experiment)) return known;
  const run = await translateOnce(experiment, translator, engine);
  remembered.set(engine, run);
  return run;
}

/**
 * Steps of decoding are most of the work, and most sentences are hardly longer than their source: only where the end did
 * not come within that is the decoding written out to its limit. The numbers do not depend on how far it is, unless a
 * row may look at later ones: then the walk is run once more over just the words that there are.
 */
async function translateOnce(experiment: Experiment, translator: Translator, engine: Engine): Promise<Translated> {
  const tokens = experiment.sentence.length + 1;
  const limit = stepsFor(tokens, translator.shape);
  const short = Math.min(tokens + 1, limit);
  let run = await runOnce(experiment, translator, engine, short);
  let steps = short;
  if (!run.finished && short < limit) {
    steps = limit;
    run = await runOnce(experiment, translator, engine, steps);
  }
  const rows = run.output.length;
  return rows < steps && looksAhead(experiment) ? runOnce(experiment, translator, engine, rows) : run;
}

/** Whether a row may depend on later rows of the translation. */
const looksAhead = ({ pins, knobs }: Experiment): boolean =>
  rowsLookAhead(knobs) || pins.some(({ tensor }) => tensor.endsWith('.self.allowed'));

async function runOnce(
  experiment: Experiment,
  translator: Translator,
  engine: Engine,
  steps: number,
): Promise<Translated> {
  const { plan, inputs, ran } = prepared(experiment, translator, steps);
  const stages = stagesOf(plan);
  const wanted = [...new Set(stages.flatMap((stage) => [...stage.from, ...stage.to]))];
  const computed = wanted.filter((name) => plan.tensors[name].kind === 'step');
  const chosen = computedName(WORD) in ran.plan.tensors ? [computedName(WORD)] : [];
  const run = await engine.run(ran.plan, ran.inputs, [...computed, ...chosen]);
  const all: Tensors = { ...inputs, ...ran.inputs, ...run.tensors };

  // What was written is what was read next; behind the last row stands what would be.
  const ids = [...run.tensors[INPUT.target].values.slice(1), run.tensors[WORD].values[steps - 1]];
  const end = ids.indexOf(END);
  const rows = end < 0 ? ids.length : end + 1;
  const own = all[chosen[0] ?? WORD].values;
  const output = ids.slice(0, rows).map((id, t) => ({
    ...likeliest(all['output.probabilities'].values, t, translator.target.words, id),
    forced: pinnedWord(experiment, t) && id !== own[t],
  }));
  return {
    experiment,
    plan,
    ran,
    stages,
    tensors: Object.fromEntries(wanted.map((name) => [name, cut(all[name], plan.tensors[name].axes, rows)])),
    words: {
      // As they were read: a word number may have been set by hand.
      source: Array.from(ran.inputs[INPUT.source].values, (id) => translator.source.words[id]),
      target: [translator.target.words[START], ...output.slice(0, -1).map(({ word }) => word)],
      sourceWords: translator.source.words,
      targetWords: translator.target.words,
    },
    output,
    finished: end >= 0,
    backend: run.backend,
    dispatches: run.dispatches,
  };
}

const WORD = 'output.word';

/** Where a row looks ahead, the walk over all words may prefer another one than the walk that produced it: not by hand. */
const pinnedWord = ({ pins }: Experiment, row: number): boolean =>
  pins.some(({ tensor, at }) => tensor === WORD && at.at(-1) === row);

/** The plan of an experiment with so many steps of decoding, and what it is given: without pins, and with them. */
export function prepared(
  experiment: Experiment,
  translator: Translator,
  steps: number,
): { plan: Plan; inputs: Tensors; ran: { plan: Plan; inputs: Tensors } } {
  const { shape } = translator;
  const ids = sourceIds(experiment.sentence, translator.source);
  if (ids.length > shape.maxTokens) throw new Error(`at most ${shape.maxTokens - 1} words`);
  const plan = walkPlan(shape, ids.length, steps, modelOptions(experiment, shape.heads));
  const inputs = {
    ...translator.parameters,
    ...mixInputs(experiment.headMix),
    [INPUT.source]: tensor([1, ids.length], ids),
    [INPUT.start]: tensor([1, 1], [START]),
  };
  return { plan, inputs, ran: pinned(plan, inputs, pinnedCells(plan, experiment.pins)) };
}

/** Only the rows of the words that were produced: the decoding in the plan may be longer. */
function cut(t: Tensors[string], axes: readonly string[], rows: number): Tensors[string] {
  const axis = axes.findIndex((label) => label.endsWith(':target'));
  const next = axes.findIndex((label, i) => i > axis && label.endsWith(':target'));
  if (axis < 0 || t.shape[axis] <= rows) return t;
  const inner = t.shape.slice(axis + 1).reduce((n, d) => n * d, 1);
  const outer = t.shape.slice(0, axis).reduce((n, d) => n * d, 1);
  const values = new Float64Array(outer * rows * inner);
  for (let o = 0; o < outer; o++) {
    const from = o * t.shape[axis] * inner;
    values.set(t.values.subarray(from, from + rows * inner), o * rows * inner);
  }
  const shape = t.shape.map((d, i) => (i === axis ? rows : d));
  if (next < 0) return { shape, values };
  // Self-attention has the target words along two axes: cut the other one as well.
  return cut(
    { shape, values },
    axes.map((label, i) => (i === axis ? label.replace(':target', '') : label)),
    rows,
  );
}

function likeliest(
  probabilities: ArrayLike<number>,
  row: number,
  words: readonly string[],
  id: number,
): Omit<OutputWord, 'forced'> {
  const candidates = words.map((word, id) => ({ word, probability: probabilities[row * words.length + id] }));
  const written = candidates[id] ?? { word: '', probability: 0 };
  return { ...written, top: candidates.sort((a, b) => b.probability - a.probability).slice(0, TOP) };
}
