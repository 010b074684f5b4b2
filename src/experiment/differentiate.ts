import { backward, ONE } from '../engine/backward';
import type { Engine, Tensors } from '../engine/engine';
import { pinned } from '../engine/pinned';
import type { Plan } from '../plan/plan';
import { filled, tensor } from '../tensor/tensor';
import type { Translator } from '../translator/loadTranslator';
import type { Vocabulary } from '../translator/vocabulary';
import { INPUT, readingPlan } from '../translator/walkPlan';
import type { Experiment } from './experiment';
import { modelOptions } from './modelOptions';
import { pinnedCells } from './pinnedCells';
import type { Scalar } from './scalar';
import { SCALAR, scalarPlan } from './scalarPlan';

/** A walk backwards: one number, and its derivative by every number that it depends on. */
export interface Gradient {
  readonly of: Scalar['of'];
  /** The word whose logit or probability it is, and the output step; a loss is one of all words. */
  readonly word?: string;
  readonly row?: number;
  /** A word that was asked for and that the translator does not know: the word written was taken. */
  readonly unknown?: string;
  /** The tensor (1) that holds it, and its value. */
  readonly scalar: string;
  readonly value: number;
  /** The walk over the words that were read, pins included, up to the scalar. */
  readonly forward: Plan;
  /** The same, followed by the steps of the derivative. */
  readonly plan: Plan;
  readonly inputs: Tensors;
  /** For every tensor that the scalar depends on, the tensor that holds d scalar / d tensor. */
  readonly gradients: Readonly<Record<string, string>>;
  /** What each step passes back to its operands, by its first result. */
  readonly through: Readonly<Record<string, readonly (string | undefined)[]>>;
  /** Every tensor of `plan`. */
  readonly tensors: Tensors;
}

/** A run of the walk: what it was given, and its tensors, cut to the words that were produced. */
interface Run {
  readonly ran: { readonly inputs: Tensors };
  readonly tensors: Tensors;
}

/**
 * Differentiates what `experiment.gradient` names, for the words that the run produced. The words themselves are taken as
 * they are: no gradient passes through the choice of a word. Pins stay in place, and nothing flows back into them.
 */
export async function differentiate(
  experiment: Experiment,
  gradient: Scalar,
  translator: Translator,
  engine: Engine,
  run: Run,
): Promise<Gradient> {
  const { shape } = translator;
  const read = run.tensors[INPUT.target]; // (1, T)
  const options = modelOptions(experiment, shape.heads);
  const reading = readingPlan(shape, run.tensors[INPUT.source].values.length, read.values.length, options);
  const given = { ...run.ran.inputs, [INPUT.target]: read };
  const edited = pinned(reading, given, pinnedCells(reading, experiment.pins));
  const { plan: forward, scalar } = scalarPlan(edited.plan, gradient.of);
  const { plan, gradients, through } = backward(forward, scalar);
  const { about, inputs: more } = meant(gradient, experiment.row, translator.target, run);
  const inputs = onlyInputs(plan, { ...edited.inputs, ...more });
  const made = plan.steps.flatMap((step) => (step.off ? [] : step.to));
  const { tensors } = await engine.run(plan, inputs, made);
  const value = tensors[scalar].values[0];
  return { ...about, scalar, value, forward, plan, inputs, gradients, through, tensors: { ...inputs, ...tensors } };
}

/** Which word at which step a scalar is about, and what its plan is given to say so. */
function meant({ of, word }: Scalar, asked: number, { id, words }: Vocabulary, { tensors }: Run) {
  const read = tensors[INPUT.target].values;
  const rows = read.length;
  const row = Math.min(asked, rows - 1);
  // What was read next is what was written; behind the last row stands what would be read.
  const written = [...read.slice(1), tensors['output.word'].values[rows - 1]];
  const known = word === undefined ? undefined : id(word);
  const picked = known ?? written[row];
  const unknown = word !== undefined && known === undefined ? { unknown: word } : {};
  const about: Pick<Gradient, 'of' | 'word' | 'row' | 'unknown'> =
    of === 'loss' ? { of } : { of, row, word: words[picked], ...unknown };
  const pick = new Float64Array(rows * words.length);
  pick[row * words.length + picked] = 1;
  const inputs = {
    [SCALAR.wanted]: tensor([1, rows], written),
    [SCALAR.pick]: tensor([1, rows, words.length], pick),
    [ONE]: filled([1], 1),
  };
  return { about, inputs };
}

/** The inputs and parameters that a plan has. */
const onlyInputs = (plan: Plan, given: Tensors): Tensors =>
  Object.fromEntries(Object.entries(given).filter(([name]) => name in plan.tensors));
