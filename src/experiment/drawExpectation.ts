import { DISTRIBUTION } from '../../shaders/draw';
import { DROPOUT_MODE } from '../../shaders/dropout';
import { SELECTION } from '../../shaders/select';
import { binomial, droppedSum, type Expected } from '../chance/expectations';
import { normalDensity } from '../chance/normalCdf';
import { INTEGERS } from '../chance/randomInteger';
import type { Tensors } from '../engine/engine';
import { reachedByChance } from '../engine/reachedByChance';
import type { Plan, Step } from '../plan/plan';
import { sizeOf } from '../tensor/shape';
import { productTerms } from './productTerms';

/** What many draws of one number tend to, where there is a formula for it. */
export interface DrawExpectation extends Expected {
  /** Which formula: a message says it. */
  readonly kind: 'mask' | 'kept' | 'dropped' | 'droppedSum' | 'pattern' | 'noise' | 'sampled';
  /** Numbers of the message: probability p, the number without chance a, sigma, count n. */
  readonly facts: Readonly<Record<string, number>>;
  /** The mask that drops something of it. */
  readonly mask?: string;
  /** All that it can be, with probabilities. */
  readonly points?: readonly { readonly value: number; readonly probability: number }[];
  /** Its density; for a sum that of the normal distribution with the same mean and deviation, which it is near. */
  readonly density?: (x: number) => number;
}

/** A plan with the numbers of a run of it: of the tensors that chance does not reach they are those of every draw. */
export interface Drawn {
  readonly plan: Plan;
  readonly tensors: Tensors;
}

/**
 * The distribution of element `cell` of a tensor over draws: of a pattern, of a sum with noise, of what dropout leaves,
 * of a count of what a mask keeps, of a sampled key, and mean and spread of a sum of products in which one side was dropped
 * (a context, or a unit under DropConnect). Undefined where chance acts in more than one of these ways.
 */
export function drawExpectation(drawn: Drawn, tensor: string, cell: number): DrawExpectation | undefined {
  const { plan } = drawn;
  const step = plan.steps.find(({ to, off }) => !off && to[0] === tensor);
  if (!step) return undefined;
  if (step.kernel === 'draw') return pattern(step);
  if (step.kernel === 'reshape') return drawExpectation(drawn, step.from[0], cell);
  if (step.kernel === 'sumTo') return kept(plan, step);
  if (step.kernel === 'matmul' || step.kernel === 'linear') return ofProduct(drawn, step, cell);
  if (step.kernel === 'dropout') return dropped(drawn, step, cell);
  if (step.kernel === 'add') return added(drawn, step, cell);
  if (step.kernel === 'noise') return noisy(drawn, step, cell);
  return step.kernel === 'select' && step.uniforms.kind === SELECTION.sampled ? sampled(drawn, step, cell) : undefined;
}

/** The numbers of a tensor that is the same in every draw. */
export function fixedValues({ plan, tensors }: Drawn, name: string): ArrayLike<number> | undefined {
  const values = tensors[name]?.values;
  const whole = values && sizeOf(plan.tensors[name].shape) === values.length;
  return whole && !reachedByChance(plan).has(name) ? values : undefined;
}

export const drawOf = (plan: Plan, name: string): Step | undefined =>
  plan.steps.find(({ kernel, to, off }) => kernel === 'draw' && !off && to[0] === name);

const EULER = 0.5772156649015329;

/** Mean, deviation and density of what is drawn. Uniform on [0, 1); Gumbel's mean is Euler's constant. */
const PATTERNS: Readonly<Record<number, Expected & { readonly density: (x: number) => number }>> = {
  [DISTRIBUTION.uniform]: { mean: 0.5, deviation: Math.sqrt(1 / 12), density: (x) => Number(x >= 0 && x < 1) },
  [DISTRIBUTION.normal]: { mean: 0, deviation: 1, density: normalDensity },
  [DISTRIBUTION.gumbel]: {
    mean: EULER,
    deviation: Math.PI / Math.sqrt(6),
    density: (x) => Math.exp(-x - Math.exp(-x)),
  },
};

const keepOf = ({ uniforms }: Step): number => (uniforms.threshold ?? 0) / INTEGERS;

function pattern(step: Step): DrawExpectation {
  const { distribution = DISTRIBUTION.uniform } = step.uniforms;
  if (distribution !== DISTRIBUTION.bernoulli) return { kind: 'pattern', facts: {}, ...PATTERNS[distribution] };
  const p = 1 - keepOf(step);
  return { kind: 'mask', facts: { p }, ...twoValues(1, p) };
}

/** A number that is `value`, or with probability p it is 0. */
const twoValues = (value: number, p: number) => ({
  mean: (1 - p) * value,
  deviation: Math.abs(value) * Math.sqrt(p * (1 - p)),
  points: [
    { value: 0, probability: p },
    { value, probability: 1 - p },
  ],
});

/** How many a mask keeps: binomial. */
function kept(plan: Plan, { from: [mask], to }: Step): DrawExpectation | undefined {
  const draw = drawOf(plan, mask);
  const n = sizeOf(plan.tensors[mask].shape);
  if (draw?.uniforms.distribution !== DISTRIBUTION.bernoulli || sizeOf(plan.tensors[to[0]].shape) !== 1)
    return undefined;
  const keep = keepOf(draw);
  const moments = { mean: n * keep, deviation: Math.sqrt(n * keep * (1 - keep)) };
  const facts = { p: 1 - keep, n };
  // Beyond that a bin of a histogram holds several counts.
  if (moments.deviation > 5) return { kind: 'kept', facts, ...moments, density: normal(moments) };
  const all = Array.from({ length: n + 1 }, (_, k) => ({ value: k, probability: binomial(n, k, keep) }));
  return { kind: 'kept', facts, ...moments, points: all.filter(({ probability }) => probability > 1e-4) };
}

function dropped(drawn: Drawn, step: Step, cell: number): DrawExpectation | undefined {
  const a = fixedValues(drawn, step.from[0])?.[cell];
  const p = dropProbability(drawn.plan, step);
  if (a === undefined || p === undefined) return undefined;
  const value = upscales(step) && p < 1 ? a / (1 - p) : a;
  return { kind: 'dropped', facts: { p, a, value }, mask: step.from[1], ...twoValues(value, p) };
}

/** p of a dropout in training whose mask is drawn. */
function dropProbability(plan: Plan, { uniforms, from: [, mask] }: Step): number | undefined {
  const draw = drawOf(plan, mask);
  return draw && uniforms.train !== 0 && uniforms.p > 0 ? 1 - keepOf(draw) : undefined;
}

const upscales = ({ uniforms }: Step): boolean => (uniforms.mode ?? 0) === DROPOUT_MODE.upscaleInTrain;

function noisy(
  drawn: Drawn,
  { from: [x, noise], uniforms: { sigma } }: Step,
  cell: number,
): DrawExpectation | undefined {
  const a = fixedValues(drawn, x)?.[cell];
  const { distribution = DISTRIBUTION.uniform } = drawOf(drawn.plan, noise)?.uniforms ?? {};
  const known = PATTERNS[distribution];
  if (a === undefined || !drawOf(drawn.plan, noise) || !known || sigma === 0) return undefined;
  return {
    kind: 'noise',
    facts: { a, sigma },
    mean: a + sigma * known.mean,
    deviation: Math.abs(sigma) * known.deviation,
    density: (value) => known.density((value - a) / sigma) / Math.abs(sigma),
  };
}

function sampled(drawn: Drawn, { from: [weights] }: Step, cell: number): DrawExpectation | undefined {
  const row = rowAround(drawn, weights, cell);
  if (!row) return undefined;
  const a = row.values[row.place] / row.values.reduce((sum, weight) => sum + weight, 0);
  return { kind: 'sampled', facts: { a }, ...twoValues(1, 1 - a) };
}

/** The row of a fixed tensor around one of its elements, and where in it that is. */
function rowAround(drawn: Drawn, name: string, cell: number): { values: number[]; place: number } | undefined {
  const values = fixedValues(drawn, name);
  const cols = drawn.plan.tensors[name].shape.at(-1) ?? 1;
  const start = cell - (cell % cols);
  return values && { values: Array.from({ length: cols }, (_, i) => values[start + i]), place: cell - start };
}

/** A sum of products of which one side was dropped, each number for itself, and nothing else is drawn. */
function ofProduct(drawn: Drawn, step: Step, cell: number): DrawExpectation | undefined {
  const reached = reachedByChance(drawn.plan);
  const drawnSides = [0, 1].filter((side) => reached.has(step.from[side]));
  const bias = step.kernel === 'linear' && step.from[2] ? fixedValues(drawn, step.from[2]) : [];
  const side = drawnSides[0];
  const drop = drawn.plan.steps.find(({ kernel, to }) => kernel === 'dropout' && to[0] === step.from[side]);
  if (drawnSides.length !== 1 || !drop || !bias) return undefined;
  const p = dropProbability(drawn.plan, drop);
  const { shape } = drawn.plan.tensors[step.from[side]];
  // A mask that is shared along an axis drops several numbers at once.
  const own = sizeOf(drawn.plan.tensors[drop.from[1]]?.shape ?? []) === sizeOf(shape);
  const operands = step.from.slice(0, 2).map((name, i) => fixedValues(drawn, i === side ? drop.from[0] : name));
  const terms = p !== undefined && own && productTerms(drawn.plan, step, operands, cell);
  if (!terms) return undefined;
  const { mean, deviation } = droppedSum(terms, p, upscales(drop) ? 'upscaleInTrain' : 'downscaleInInfer');
  const shift = bias.length > 0 ? bias[cell % bias.length] : 0;
  const moments = { mean: mean + shift, deviation };
  return dropSum(p, drop.from[1], moments);
}

/** Two numbers of which each is dropped for itself, by masks of their own with one p: a sum and its bias. */
function added(drawn: Drawn, { from, to }: Step, cell: number): DrawExpectation | undefined {
  const sizes = [...from, ...to].map((name) => sizeOf(drawn.plan.tensors[name].shape));
  const [a, b] = from.map((name) => drawExpectation(drawn, name, cell));
  if (!a?.mask || !b?.mask || a.mask === b.mask || a.facts.p !== b.facts.p || sizes.some((size) => size !== sizes[0])) {
    return undefined;
  }
  return dropSum(a.facts.p, '', { mean: a.mean + b.mean, deviation: Math.hypot(a.deviation, b.deviation) });
}

const dropSum = (p: number, mask: string, moments: Expected): DrawExpectation => ({
  kind: 'droppedSum',
  facts: { p },
  mask,
  ...moments,
  ...(moments.deviation > 0 ? { density: normal(moments) } : {}),
});

const normal =
  ({ mean, deviation }: Expected) =>
  (x: number): number =>
    normalDensity((x - mean) / deviation) / deviation;
