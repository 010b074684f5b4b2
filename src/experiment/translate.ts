import type { Engine, Tensors } from '../engine/engine';
import { computedName, pinned } from '../engine/pinned';
import type { Plan } from '../plan/plan';
import { stagesOf } from '../plan/stages';
import { tensor } from '../tensor/tensor';
import { sourceIds } from '../translator/batch';
import type { Translator } from '../translator/loadTranslator';
import { END, START } from '../translator/vocabulary';
import { INPUT, stepsFor, walkPlan } from '../translator/walkPlan';
import { withChance } from './chance';
import { type Experiment, translatorKnobs } from './experiment';
import { mixInputs, modelOptions, rowsLookAhead } from './modelOptions';
import { pinnedCells } from './pinnedCells';
import type { SideResult } from './result';
import { cutRows, writtenWords } from './written';

/**
 * Translates with the trained translator. Rejects with an Error that names a word it does not know.
 *
 * Steps of decoding are most of the work, and most sentences are hardly longer than their source: only where the end did
 * not come within that is the decoding written out to its limit. The numbers do not depend on how far it is, unless a
 * row may look at later ones: then the walk is run once more over just the words that there are.
 */
export async function translate(experiment: Experiment, translator: Translator, engine: Engine): Promise<SideResult> {
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
const looksAhead = (experiment: Experiment): boolean =>
  rowsLookAhead(translatorKnobs(experiment)) || experiment.pins.some(({ tensor }) => tensor.endsWith('.self.allowed'));

async function runOnce(
  experiment: Experiment,
  translator: Translator,
  engine: Engine,
  steps: number,
): Promise<SideResult> {
  const { plan, inputs, ran } = prepared(experiment, translator, steps);
  const stages = stagesOf(plan);
  const wanted = [...new Set(stages.flatMap((stage) => [...stage.from, ...stage.to]))];
  const computed = wanted.filter((name) => plan.tensors[name].kind === 'step');
  const chosen = computedName(WORD) in ran.plan.tensors ? [computedName(WORD)] : [];
  const run = await engine.run(ran.plan, ran.inputs, [...computed, ...chosen]);
  const all: Tensors = { ...inputs, ...ran.inputs, ...run.tensors };

  // What was written is what was read next; behind the last row stands what would be.
  const ids = [...run.tensors[INPUT.target].values.slice(1), run.tensors[WORD].values[steps - 1]];
  const own = all[chosen[0] ?? WORD].values;
  const numbers = { ids, own, probabilities: all['output.probabilities'].values };
  const byHand = (row: number): boolean => pinnedWord(experiment, row);
  const { output, finished } = writtenWords(numbers, translator.target.words, END, byHand);
  return {
    experiment,
    plan,
    ran,
    stages,
    tensors: Object.fromEntries(
      wanted.map((name) => [name, cutRows(all[name], plan.tensors[name].axes, output.length)]),
    ),
    words: {
      // As they were read: a word number may have been set by hand.
      source: Array.from(ran.inputs[INPUT.source].values, (id) => translator.source.words[id]),
      target: [translator.target.words[START], ...output.slice(0, -1).map(({ word }) => word)],
      sourceWords: translator.source.words,
      targetWords: translator.target.words,
    },
    output,
    finished,
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
  const walk = walkPlan(shape, ids.length, steps, modelOptions(experiment, shape.heads));
  const plan = withChance(walk, experiment.chance);
  const inputs = {
    ...translator.parameters,
    ...mixInputs(experiment.headMix),
    [INPUT.source]: tensor([1, ids.length], ids),
    [INPUT.start]: tensor([1, 1], [START]),
  };
  return { plan, inputs, ran: pinned(plan, inputs, pinnedCells(plan, experiment.pins)) };
}
