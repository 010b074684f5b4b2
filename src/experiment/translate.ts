import type { BackendName, Engine, Tensors } from '../engine/engine';
import type { Plan } from '../plan/plan';
import { type Stage, stagesOf } from '../plan/stages';
import { tensor } from '../tensor/tensor';
import { sourceIds } from '../translator/batch';
import type { Translator } from '../translator/loadTranslator';
import { END, START } from '../translator/vocabulary';
import { INPUT, stepsFor, walkPlan } from '../translator/walkPlan';
import { attentionSettings } from './attentionSettings';
import type { Experiment } from './experiment';

/** What a run of an experiment gives: the plan and every tensor of the walk, with the words they are about. */
export interface Translation {
  readonly experiment: Experiment;
  readonly plan: Plan;
  readonly stages: readonly Stage[];
  /** Every tensor of the walk, parameters included, by its name in the plan; cut to the words produced. */
  readonly tensors: Tensors;
  /** Words along the axes labelled `:source` (with the end marker) and `:target` (the decoder's input, start first). */
  readonly words: { readonly source: readonly string[]; readonly target: readonly string[] };
  /** What each target row produced. */
  readonly output: readonly OutputWord[];
  /** False when the model never produced the end marker within its window. */
  readonly finished: boolean;
  readonly backend: BackendName;
  readonly dispatches: number;
  /** From the call to the numbers. */
  readonly milliseconds: number;
}

export interface OutputWord {
  readonly word: string;
  readonly probability: number;
  /** The likeliest words, best first. */
  readonly top: readonly { readonly word: string; readonly probability: number }[];
}

const TOP = 5;

/**
 * Runs an experiment. Rejects with an Error that names a word the translator does not know.
 * Steps of decoding are most of the work, and most sentences are hardly longer than their source: only where the end
 * did not come within that is the decoding written out to its limit. The numbers do not depend on how far it is.
 */
export async function translate(experiment: Experiment, translator: Translator, engine: Engine): Promise<Translation> {
  const began = performance.now();
  const tokens = experiment.sentence.length + 1;
  const limit = stepsFor(tokens, translator.shape);
  const short = Math.min(tokens + 1, limit);
  let run = await runOnce(experiment, translator, engine, short);
  if (!run.finished && short < limit) run = await runOnce(experiment, translator, engine, limit);
  return { ...run, milliseconds: performance.now() - began };
}

async function runOnce(
  experiment: Experiment,
  translator: Translator,
  engine: Engine,
  steps: number,
): Promise<Omit<Translation, 'milliseconds'>> {
  const { plan, inputs } = prepared(experiment, translator, steps);
  const stages = stagesOf(plan);
  const wanted = [...new Set(stages.flatMap((stage) => [...stage.from, ...stage.to]))];
  const computed = wanted.filter((name) => plan.tensors[name].kind === 'step');
  const run = await engine.run(plan, inputs, computed);
  const all: Tensors = { ...inputs, ...run.tensors };

  const ids = run.tensors['output.word'].values;
  const end = ids.indexOf(END);
  const rows = end < 0 ? ids.length : end + 1;
  const output = Array.from({ length: rows }, (_, t) =>
    likeliest(run.tensors['output.probabilities'].values, t, translator.target.words),
  );
  return {
    experiment,
    plan,
    stages,
    tensors: Object.fromEntries(wanted.map((name) => [name, cut(all[name], plan.tensors[name].axes, rows)])),
    words: {
      source: [...experiment.sentence, translator.source.words[END]],
      target: [translator.target.words[START], ...output.slice(0, -1).map(({ word }) => word)],
    },
    output,
    finished: end >= 0,
    backend: run.backend,
    dispatches: run.dispatches,
  };
}

/** The plan of an experiment with so many steps of decoding, and what it is given. */
export function prepared(
  experiment: Experiment,
  translator: Translator,
  steps: number,
): { plan: Plan; inputs: Tensors } {
  const { shape } = translator;
  const ids = sourceIds(experiment.sentence, translator.source);
  if (ids.length > shape.maxTokens) throw new Error(`at most ${shape.maxTokens - 1} words`);
  const options = { attention: attentionSettings(experiment.knobs, shape.heads) };
  const plan = walkPlan(shape, ids.length, steps, options);
  const inputs = {
    ...translator.parameters,
    [INPUT.source]: tensor([1, ids.length], ids),
    [INPUT.start]: tensor([1, 1], [START]),
  };
  return { plan, inputs };
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

function likeliest(probabilities: ArrayLike<number>, row: number, words: readonly string[]): OutputWord {
  const candidates = words.map((word, id) => ({ word, probability: probabilities[row * words.length + id] }));
  const top = candidates.sort((a, b) => b.probability - a.probability).slice(0, TOP);
  return { ...top[0], top };
}
