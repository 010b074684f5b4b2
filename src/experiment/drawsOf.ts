import { DISTRIBUTION } from '../../shaders/draw';
import { shapeUniforms } from '../../shaders/reshape';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import { reachedByChance } from '../engine/reachedByChance';
import { withoutChance } from '../engine/withoutChance';
import type { Plan } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import type { Stage } from '../plan/stages';
import { sizeOf } from '../tensor/shape';
import type { Translator } from '../translator/loadTranslator';
import { readAgain } from './differentiate';
import { isTranslator } from './experiment';
import type { Result } from './result';

/** Which plan is drawn many times for a result, and what is summarised of it. */
export interface DrawsJob {
  readonly plan: Plan;
  readonly inputs: Tensors;
  /** Tensors that depend on chance and are summarised; those of the stage asked for come first. */
  readonly of: readonly string[];
  /** Those of them whose numbers get a histogram each. */
  readonly histogramsOf: readonly string[];
  /** Those of them whose rows have a largest number worth following: weights, and what the words are chosen by. */
  readonly topOf: readonly string[];
  /** The tensor (…, T, V) whose largest number in each row is the word written, where words are written. */
  readonly words?: string;
}

/** The tensor (1, …) that counts what a mask keeps. */
export const keptCount = (mask: string): string => `${mask}.kept`;

/** Numbers that get a histogram, of all tensors together. */
const MOST_HISTOGRAMS = 2 ** 14;
/** Numbers whose mean and spread are followed. */
const MOST_NUMBERS = 2 ** 18;

/**
 * Many draws of what a result shows. The translator reads the words that it wrote, pins and rearranged heads in place:
 * what is counted is what it would write next after each of them. A system runs as it is. Undefined where nothing
 * depends on chance.
 *
 * Summarised are the results of the stage on screen, and of all stages weights, contexts and what words are chosen by.
 */
export function drawsOf(result: Result, translator: Translator | undefined, stage: Stage): DrawsJob | undefined {
  const { experiment } = result;
  const ran = isTranslator(experiment) && translator ? readAgain(experiment, translator, result) : result.ran;
  const { plan, masks } = withCounts(ran.plan);
  const reached = reachedByChance(plan);
  const words = wordScores(plan);
  const followed = [
    ...[...stage.to].reverse(),
    ...(words ? [words] : []),
    ...plan.steps.filter((step) => step.stage).flatMap(({ to }) => to.filter((name) => KEY.test(name))),
    ...masks.map(keptCount),
  ];
  const ids = new Set(plan.steps.flatMap(({ kernel, to }) => (kernel === 'argmax' ? to : [])));
  const wanted = [...new Set(followed)].filter((name) => reached.has(name) && !ids.has(name));
  const of = within(plan, wanted, MOST_NUMBERS);
  if (of.length === 0) return undefined;
  const topOf = hasPlainForm(plan) ? of.filter((name) => name === words || WEIGHTS.test(name)) : [];
  const inputs = Object.fromEntries(Object.entries(ran.inputs).filter(([name]) => name in plan.tensors));
  return {
    plan,
    inputs,
    of,
    histogramsOf: within(plan, of, MOST_HISTOGRAMS),
    topOf,
    ...(words && topOf.includes(words) ? { words } : {}),
  };
}

const WEIGHTS = /(^|\.)(weights(_\w+)?|probabilities)$/;
const KEY = /(^|\.)(weights(_\w+)?|probabilities|context(_\w+)?)$/;

/** The plan with a count behind every mask that is walked through. */
function withCounts(plan: Plan): { plan: Plan; masks: string[] } {
  const draws = plan.steps.filter(({ kernel, stage, off }) => kernel === 'draw' && stage && !off);
  const masks = draws.filter(({ uniforms }) => uniforms.distribution === DISTRIBUTION.bernoulli).map(({ to }) => to[0]);
  const build = new PlanBuilder(kernels, plan);
  for (const mask of masks) {
    build.step('sumTo', [mask], keptCount(mask), shapeUniforms(plan.tensors[mask].shape.map(() => 1)));
  }
  return { plan: build.build(), masks };
}

/** What the last arg-max that is walked through chooses by: each of its rows is a word. */
const wordScores = (plan: Plan): string | undefined =>
  plan.steps.findLast(({ kernel, stage, off }) => kernel === 'argmax' && stage && !off)?.from[0];

/** As many tensors as have so many numbers together, those in front first. */
function within(plan: Plan, names: readonly string[], most: number): string[] {
  let left = most;
  return names.filter((name) => {
    const size = sizeOf(plan.tensors[name].shape);
    if (size > left) return false;
    left -= size;
    return true;
  });
}

/** Whether it is known what the plan does without its chance: then the largest of a row can be compared with it. */
function hasPlainForm(plan: Plan): boolean {
  try {
    withoutChance(plan);
    return true;
  } catch {
    return false;
  }
}
