import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import type { Plan, Step } from '../plan/plan';
import type { Gradient } from './gradient';

/** Slope of the scalar by one number, from moving that number a little both ways. */
export interface FiniteDifference {
  /** The number x itself, and how far it is moved. */
  readonly at: number;
  readonly h: number;
  /** The scalar at x − h and at x + h. */
  readonly below: number;
  readonly above: number;
  /** (above − below) / 2h. */
  readonly slope: number;
}

/** Of float64: small enough for a third derivative not to show, large enough for sixteen figures not to run out. */
const STEP = 1e-5;

/**
 * The slope by element `index` of the tensor `name`: the walk is computed again behind that tensor, twice, on the CPU in
 * float64. Undefined for the number of a word, which cannot be moved a little, and for a tensor that is not there.
 */
export function finiteDifference(
  { forward, inputs, scalar }: Pick<Gradient, 'forward' | 'inputs' | 'scalar'>,
  name: string,
  index: number,
): FiniteDifference | undefined {
  const known = name in forward.tensors && !isWord(forward, name) ? allTensors(forward, inputs)[name] : undefined;
  if (!known || !(index in known.values)) return undefined;
  const at = known.values[index];
  const h = STEP * Math.max(1, Math.abs(at));
  const plan = behind(forward, name, scalar);
  const value = (x: number): number => {
    const values = Float64Array.from(known.values);
    values[index] = x;
    const given = { ...allTensors(forward, inputs), [name]: { shape: known.shape, values } };
    return runOnCpu(plan, given, [scalar]).tensors[scalar].values[0];
  };
  const [below, above] = [value(at - h), value(at + h)];
  return { at, h, below, above, slope: (above - below) / (at + h - (at - h)) };
}

const computed = new WeakMap<Tensors, Tensors>();

/** Every tensor of the plan on the CPU; computed once. */
function allTensors(plan: Plan, inputs: Tensors): Tensors {
  const known = computed.get(inputs);
  if (known) return known;
  const made = plan.steps.flatMap((step) => (step.off ? [] : step.to));
  const all = { ...inputs, ...runOnCpu(plan, inputs, made).tensors };
  computed.set(inputs, all);
  return all;
}

/** The steps that lead from a tensor to the scalar; everything else is given as it was computed. */
function behind(plan: Plan, name: string, scalar: string): Plan {
  const moved = new Set([name]);
  const after = plan.steps.filter((step) => {
    const follows = !step.off && !step.to.includes(name) && step.from.some((operand) => moved.has(operand));
    if (follows) for (const result of step.to) moved.add(result);
    return follows;
  });
  const needed = new Set([scalar]);
  const steps: Step[] = [];
  for (const step of after.reverse()) {
    if (!step.to.some((result) => needed.has(result))) continue;
    for (const operand of step.from) if (operand) needed.add(operand);
    for (const result of step.to) needed.add(result);
    steps.unshift(step);
  }
  const made = new Set(steps.flatMap((step) => step.to));
  const tensors = Object.fromEntries(
    [...needed].map((one) => [
      one,
      made.has(one) ? plan.tensors[one] : { ...plan.tensors[one], kind: 'input' as const },
    ]),
  );
  return { tensors, steps };
}

/** Operands that hold numbers of words. */
const WORDS = ['ids', 'targets'];

const isWord = (plan: Plan, name: string): boolean =>
  plan.steps.some((step) =>
    step.from.some((operand, i) => operand === name && WORDS.includes(kernels[step.kernel].from[i])),
  ) || plan.steps.some((step) => step.kernel === 'argmax' && step.to.includes(name));
