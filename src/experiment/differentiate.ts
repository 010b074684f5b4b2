import { backward, ONE } from '../engine/backward';
import type { Engine, Tensors } from '../engine/engine';
import { pinned } from '../engine/pinned';
import type { Plan, Step } from '../plan/plan';
import { type Shape, sizeOf } from '../tensor/shape';
import { filled, tensor } from '../tensor/tensor';
import type { Translator } from '../translator/loadTranslator';
import type { Vocabulary } from '../translator/vocabulary';
import { INPUT, readingPlan } from '../translator/walkPlan';
import { withChance } from './chance';
import { type Experiment, isTranslator } from './experiment';
import type { Gradient } from './gradient';
import { modelOptions } from './modelOptions';
import type { Needs } from './needs';
import { pinnedCells } from './pinnedCells';
import { elementAt, type Place } from './place';
import type { SideResult } from './result';
import type { Scalar } from './scalar';
import { SCALAR, scalarPlan } from './scalarPlan';

/** A run of the walk: what ran, and its tensors, cut to the words that were produced. */
type Run = Pick<SideResult, 'ran' | 'tensors' | 'stages'>;

/**
 * Differentiates what `experiment.gradient` names, for the words that the run produced. The words themselves are taken as
 * they are: no gradient passes through the choice of a word. Pins stay in place, and nothing flows back into them.
 */
export async function differentiate(
  experiment: Experiment,
  gradient: Scalar,
  needs: Needs,
  engine: Engine,
  run: Run,
): Promise<Gradient> {
  const translator = isTranslator(experiment) ? (needs as Translator) : undefined;
  const edited = translator ? readAgain(experiment, translator, run) : run.ran;
  const kind = translator || gradient.of === 'number' ? gradient : { of: 'number' as const };
  const {
    about,
    tensor,
    inputs: more,
  } = kind.of === 'number'
    ? pickedNumber(edited.plan, kind.place, run)
    : meantWord(kind, experiment.row, (needs as Translator).target, run);
  const { plan: forward, scalar } = scalarPlan(edited.plan, kind.of, tensor);
  const { plan, gradients, through } = backward(forward, scalar);
  const inputs = onlyInputs(plan, { ...edited.inputs, ...more, [ONE]: filled([1], 1) });
  const made = plan.steps.flatMap((step) => (step.off ? [] : step.to));
  const { tensors } = await engine.run(plan, inputs, made);
  const value = tensors[scalar].values[0];
  return { ...about, scalar, value, forward, plan, inputs, gradients, through, tensors: { ...inputs, ...tensors } };
}

/** The translator's walk with the words that the run produced as its input. */
export function readAgain(experiment: Experiment, translator: Translator, run: Run): { plan: Plan; inputs: Tensors } {
  const { shape } = translator;
  const read = run.tensors[INPUT.target]; // (1, T)
  const options = modelOptions(experiment, shape.heads);
  const walk = readingPlan(shape, run.tensors[INPUT.source].values.length, read.values.length, options);
  const reading = withChance(walk, experiment.chance);
  const given = { ...run.ran.inputs, [INPUT.target]: read };
  return pinned(reading, given, pinnedCells(reading, experiment.pins));
}

interface Meant {
  readonly about: Pick<Gradient, 'of' | 'word' | 'row' | 'unknown' | 'place'>;
  /** The tensor that has the number, where the kind of scalar does not say it. */
  readonly tensor?: string;
  readonly inputs: Tensors;
}

/** Which number of the walk is meant, and what its plan is given to say so. A place that is not there is the first. */
function pickedNumber(plan: Plan, asked: Place | undefined, { stages }: Run): Meant {
  const known = asked && plan.tensors[asked.tensor] && elementAt(plan.tensors[asked.tensor].shape, asked.at);
  // No gradient passes through the choice of a word.
  const chooses = ({ kernel }: Step): boolean => kernel === 'argmax';
  const last = stages.findLast((stage) => !stage.off && stage.to.length > 0 && !stage.steps.some(chooses));
  const tensor = known === undefined ? (last?.to.at(-1) ?? '') : (asked?.tensor ?? '');
  const { shape } = plan.tensors[tensor];
  const at = known === undefined ? shape.map(() => 0) : (asked?.at ?? []);
  const pick = new Float64Array(sizeOf(shape));
  pick[known ?? 0] = 1;
  const word = nameOfNumber(tensor, at, shape);
  return {
    about: { of: 'number', word, place: { tensor, at } },
    tensor,
    inputs: { [SCALAR.pick]: { shape, values: pick } },
  };
}

/** `context[1, 3]`: the last part of a tensor's name, and where, counted from 1, along every axis longer than 1. */
export function nameOfNumber(tensor: string, at: readonly number[], shape: Shape): string {
  const places = at.filter((_, axis) => shape[axis] > 1).map((i) => i + 1);
  return `${tensor.slice(tensor.lastIndexOf('.') + 1)}[${places.join(', ')}]`;
}

/** Which word at which step a scalar is about, and what its plan is given to say so. */
function meantWord({ of, word }: Scalar, asked: number, { id, words }: Vocabulary, { tensors }: Run): Meant {
  const read = tensors[INPUT.target].values;
  const rows = read.length;
  const row = Math.min(asked, rows - 1);
  // What was read next is what was written; behind the last row stands what would be read.
  const written = [...read.slice(1), tensors['output.word'].values[rows - 1]];
  const known = word === undefined ? undefined : id(word);
  const picked = known ?? written[row];
  const unknown = word !== undefined && known === undefined ? { unknown: word } : {};
  const about: Meant['about'] = of === 'loss' ? { of } : { of, row, word: words[picked], ...unknown };
  const pick = new Float64Array(rows * words.length);
  pick[row * words.length + picked] = 1;
  const inputs = {
    [SCALAR.wanted]: tensor([1, rows], written),
    [SCALAR.pick]: tensor([1, rows, words.length], pick),
  };
  return { about, inputs };
}

/** The inputs and parameters that a plan has. */
const onlyInputs = (plan: Plan, given: Tensors): Tensors =>
  Object.fromEntries(Object.entries(given).filter(([name]) => name in plan.tensors));
