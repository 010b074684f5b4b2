import type { Explanation } from '../plan/arithmetic';
import type { Plan, Step } from '../plan/plan';
import { placeAt } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { kernels } from './kernels';
import { stepCall } from './stepCall';

/** One number of a run and how it was made. */
export interface ExplainedCell {
  readonly step: Step;
  /** Which result of the step it is in, by position. */
  readonly result: number;
  readonly explanation: Explanation;
  /** Names of the tensors that the explanation's cells are in, by operand; '' where an operand is absent. */
  readonly operands: readonly string[];
  /** The number in an element of an operand, row-major. */
  value(operand: number, index: number): number;
  /** The number that is explained. */
  readonly expected: number;
}

/**
 * How element `index` (row-major) of the tensor `name` was made, by the last step that makes it. Undefined for inputs and
 * parameters, and where an operand is not among `tensors`.
 *
 * Shapes are those of `tensors`, which may be cut to fewer rows than the plan has.
 */
export function explainCell(
  plan: Plan,
  tensors: Readonly<Record<string, Tensor>>,
  name: string,
  index: number,
): ExplainedCell | undefined {
  const step = plan.steps.findLast(({ to, off }) => !off && to.includes(name));
  const shown = tensors[name];
  if (!step || !shown || step.from.some((operand) => operand && !tensors[operand])) return undefined;
  const from = step.from.map((operand) => (operand ? tensors[operand].values : []));
  const result = step.to.indexOf(name);
  const kernel = kernels[step.kernel];
  const whole = plan.tensors[name].shape;
  const inPlan = placeAt(shown.shape, index).reduce((at, i, axis) => at * whole[axis] + i, 0);
  const { u } = stepCall(alone(plan, step, tensors), step, kernel);
  return {
    step,
    result,
    explanation: kernel.explain({ result, index, inPlan, from, u }),
    operands: step.from,
    value: (operand, at) => from[operand][at],
    expected: shown.values[index],
  };
}

/** The step as a plan of its own, with the shapes that its tensors have here. */
function alone(plan: Plan, step: Step, tensors: Readonly<Record<string, Tensor>>): Plan {
  const shown = [...step.from, ...step.to].flatMap((name) => {
    const spec = plan.tensors[name];
    return spec ? [[name, { ...spec, shape: tensors[name]?.shape ?? spec.shape }]] : [];
  });
  return { steps: [step], tensors: Object.fromEntries(shown) };
}
