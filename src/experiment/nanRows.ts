import { EMPTY_ROW, maskRow, maskSizes, rowSizes } from '../../shaders/softmax';
import { kernels } from '../engine/kernels';
import { stepCall } from '../engine/stepCall';
import type { Plan, Step } from '../plan/plan';
import { type Shape, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';

/** Where a tensor is NaN by the rule `nan` for rows with no allowed key: 1 there, else 0. */
type Marks = Float64Array;

/** Kernels that move numbers and leave each as it is. */
const MOVES = ['splitHeads', 'mergeHeads', 'reshape'];
/** Kernels that compute each number from those at its place. */
const IN_PLACE = ['scale', 'softcap', 'add', 'noise', 'dropout', 'activation', 'multiply'];

/** The masks of the plan whose empty rows become NaN. */
export const nanMasks = (plan: Plan): string[] => plan.steps.filter(makesNaN).map((step) => step.from[1]);

const makesNaN = (step: Step): boolean =>
  step.kernel === 'softmax' && step.uniforms.emptyRow === EMPTY_ROW.nan && step.from[1] !== '';

/**
 * Which numbers of which tensors are NaN because a row of attention had no allowed key. Neither backend computes with
 * NaN (WGSL does not promise it): this follows the rows through the plan, from the masks to the loss.
 */
export function nanMarks(plan: Plan, masks: Readonly<Record<string, Tensor>>): ReadonlyMap<string, Marks> {
  const found = new Map<string, Marks>();
  for (const step of plan.steps) {
    const operands = step.from.map((name) => found.get(name));
    if (step.off || (!operands.some(Boolean) && !makesNaN(step))) continue;
    const [to] = step.to;
    const { shape } = plan.tensors[to];
    const marks: Marks = new Float64Array(sizeOf(shape));
    if (MOVES.includes(step.kernel)) {
      const kernel = kernels[step.kernel];
      kernel.cpu([operands[0]!], [marks], stepCall(plan, step, kernel).u);
    } else {
      const mark = IN_PLACE.includes(step.kernel) ? markPlaces : markRows;
      for (const operand of operands) if (operand) mark(marks, shape, operand);
    }
    if (makesNaN(step)) markEmpty(marks, shape, masks[step.from[1]]);
    if (marks.some(Boolean)) found.set(to, marks);
  }
  return found;
}

/** The tensor with NaN where it is marked. */
export const withNaN = (t: Tensor, marks: Marks | undefined): Tensor =>
  marks ? { shape: t.shape, values: t.values.map((x, i) => (marks[i] ? NaN : x)) } : t;

function markPlaces(marks: Marks, _shape: Shape, operand: Marks): void {
  for (let i = 0; i < marks.length; i++) if (operand[i]) marks[i] = 1;
}

/** Whole rows of the result, where a row of the operand has a mark; a single number is one row. */
function markRows(marks: Marks, shape: Shape, operand: Marks): void {
  const rows = sizeOf(shape.slice(0, -1));
  const [length, from] = [marks.length / rows, operand.length / rows];
  for (let row = 0; row < rows; row++) {
    if (operand.subarray(row * from, (row + 1) * from).some(Boolean)) marks.fill(1, row * length, (row + 1) * length);
  }
}

/** Rows of the weights in which the mask, which may be shared along batch and heads, allows no key. */
function markEmpty(marks: Marks, shape: Shape, allowed: Tensor): void {
  const rows = rowSizes(shape);
  const sizes = { ...rows, ...maskSizes(allowed.shape, true) };
  for (let row = 0; row < rows.count; row++) {
    const at = maskRow(row, sizes) * rows.cols;
    const isEmpty = !allowed.values.subarray(at, at + rows.cols).some(Boolean);
    if (isEmpty) marks.fill(1, row * rows.cols, (row + 1) * rows.cols);
  }
}
